import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { JsonObject } from '../../src/util/json.js';

const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** Draft 4 says `id` where later ones say `$id`; nothing else of it that this schema uses has changed. */
const { $schema: _, id: __, ...schema }: JsonObject = JSON.parse(readFileSync(schemaFile, 'utf8'));

/** One pattern of the schema is no regular expression of the `u` kind. */
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('uri-reference', (text) => /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[\dA-Fa-f]{2})*$/.test(text));
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
const validate = ajv.compile(schema);

/** What the JSON schema of SARIF 2.1.0 says against a log. */
export function validateSarif(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
