import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** What libxml2 finds wrong with a document, by an XSD: forms, and all that XML itself demands. */
export async function validateXml(xml: string, schema: URL): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema: readFileSync(schema, 'utf8') });
  return errors.map(({ rawMessage }) => rawMessage);
}
