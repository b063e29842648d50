import type { JsonObject, JsonValue } from '../util/json.js';
import { printKey, printLiteral, printScalar, QuotedText, textAsData } from './print-scalar.js';

/** What can be printed: JSON, with maps too where the order of number-like keys counts. */
export type YamlValue =
  | null
  | boolean
  | number
  | string
  | QuotedText
  | readonly YamlValue[]
  | ReadonlyMap<string, YamlValue>
  | { readonly [key: string]: YamlValue };

export interface PrintOptions {
  /** Lines of a comment at the top, without `#`. */
  readonly comment?: readonly string[];
}

/** Collections that fit into so many characters, and hold scalars or lists of scalars only, stand on one line. */
const LONGEST_FLOW = 72;

/** New YAML in Halyard's own style: block maps, short leaves on one line. `parseYaml` reads back the same value. */
export function printYaml(value: YamlValue | JsonObject, options: PrintOptions = {}): string {
  const comment = (options.comment ?? []).map((line) => (line === '' ? '#\n' : `# ${line}\n`)).join('');
  const entries = entriesOf(value);
  const lines = entries !== undefined && entries.length > 0 ? printEntries(entries, '') : printItem(value, '');
  return `${comment}${lines}\n`;
}

/** A value that is the user's, not a name or a date of the format: no reader takes its texts for anything else. */
export function dataToYaml(value: JsonValue): YamlValue {
  if (typeof value === 'string') return textAsData(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(dataToYaml);
  return new Map(Object.entries(value).map(([name, inner]) => [name, dataToYaml(inner)]));
}

type Entries = readonly (readonly [string, YamlValue])[];

function printEntries(entries: Entries, indent: string): string {
  return entries.map(([name, value]) => printEntry(name, value, indent)).join(`\n${indent}`);
}

function printEntry(name: string, value: YamlValue, indent: string): string {
  const key = printKey(name, indent);
  const inner = `${indent}  `;
  const onOneLine = printInline(value) ?? (typeof value === 'string' ? printText(value, inner) : undefined);
  if (onOneLine !== undefined) return `${key} ${onOneLine}`;
  return `${key}\n${inner}${printItem(value, inner)}`;
}

function printItem(value: YamlValue, indent: string): string {
  const inline = isList(value) && value.some(isCollection) ? undefined : printInline(value);
  if (inline !== undefined) return inline;
  const inner = `${indent}  `;
  if (isList(value)) return value.map((item) => `- ${printItem(item, inner)}`).join(`\n${indent}`);
  const entries = entriesOf(value);
  if (entries !== undefined) return printEntries(entries, indent);
  return typeof value === 'string' ? printText(value, indent) : printScalar(value);
}

const printText = (text: string, indent: string) => printLiteral(text, indent) ?? printScalar(text);

/** On one line, if it is a scalar or a leaf that is short enough. */
function printInline(value: YamlValue): string | undefined {
  if (!isCollection(value)) return typeof value === 'string' && value.includes('\n') ? undefined : printScalar(value);
  const entries = entriesOf(value);
  const children = entries?.map(([, child]) => child) ?? (isList(value) ? value : []);
  if (children.length === 0) return entries === undefined ? '[]' : '{}';
  const isLeaf = children.every((child) => !isCollection(child) || (entries !== undefined && isFlatList(child)));
  if (!isLeaf || children.length * 2 > LONGEST_FLOW) return undefined;
  const text = printFlow(value);
  return text.length <= LONGEST_FLOW ? text : undefined;
}

function printFlow(value: YamlValue): string {
  const entries = entriesOf(value);
  if (entries !== undefined)
    return `{ ${entries.map(([name, child]) => `${printKey(name, '')} ${printFlow(child)}`).join(', ')} }`;
  return isList(value) ? `[${value.map(printFlow).join(', ')}]` : printScalar(value);
}

const isFlatList = (value: YamlValue) => isList(value) && !value.some(isCollection);

const isCollection = (value: YamlValue) =>
  typeof value === 'object' && value !== null && !(value instanceof QuotedText);

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

function entriesOf(value: YamlValue): Entries | undefined {
  if (typeof value !== 'object' || value === null || isList(value) || value instanceof QuotedText) return undefined;
  return value instanceof Map ? [...value] : Object.entries(value);
}
