import type { SyntaxNode } from './nodes.js';

const typeWords: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a map'],
  ['null', 'nothing'],
]);

const LONGEST_QUOTATION = 40;

/** What stands there, for a message: `the number 5`, `a list`, `nothing`. */
export function describeNode(node: SyntaxNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  if (node.value === null) return node.source === '' ? 'nothing' : `\`${node.source}\`, which means nothing`;
  if (typeof node.value === 'string') return `the text \`${shorten(node.value)}\``;
  return typeof node.value === 'number' ? `the number ${shorten(node.source)}` : `${node.value}`;
}

/** Schema types in words: `text, a list or a map`. */
export function describeTypes(types: readonly string[]): string {
  const words = types.map((type) => typeWords.get(type) ?? type);
  return words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function shorten(text: string): string {
  return text.length > LONGEST_QUOTATION ? `${text.slice(0, LONGEST_QUOTATION)}…` : text;
}
