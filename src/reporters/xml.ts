import { visibleText } from './visible-text.js';

/** An element of an XML document; what is written into it is escaped when it is printed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements, or text: never both. */
  readonly content: readonly XmlElement[] | string;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** A document of XML 1.0 in UTF-8. Characters that it may not hold, not even escaped, are spelt out. */
export const printXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${printElement(root, '')}`;

function printElement({ name, attributes, content }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  const opening = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return `${opening}/>\n`;
  if (typeof content === 'string') return `${opening}>${escapeLines(content)}</${name}>\n`;
  return `${opening}>\n${content.map((child) => printElement(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const escapeLines = (text: string) => text.split('\n').map(escapeText).join('\n');

const escapeText = (text: string) => visibleText(text).replace(/[&<>"]/g, (sign) => ESCAPES.get(sign) ?? sign);
