import type { MapEntry, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, itemsOf, mapOf } from '../syntax/read-node.js';
import { toValue } from '../syntax/to-value.js';
import type { JsonValue } from '../util/json.js';
import { canonicalCondition } from './canonical-condition.js';
import { sortedSet } from './stable-text.js';

/** What a rule is called changes nobody's variant. */
const WORDS = new Set(['name', 'description']);

/** A written targeting rule without its words, in one form. */
export function canonicalRule(node: SyntaxNode): JsonValue {
  return sortedSet(
    entriesOf(node)
      .filter(({ key, value }) => !WORDS.has(key.value) && !isDefaultMiss(key.value, value))
      .map(canonicalField),
  );
}

const isDefaultMiss = (name: string, node: SyntaxNode) => name === 'onMiss' && toValue(node) === 'default';

function canonicalField({ key: { value: name }, value }: MapEntry): JsonValue {
  if (name === 'if') return [name, canonicalCondition(value)];
  return [name, name === 'split' ? canonicalSplit(value) : toValue(value)];
}

/** Weights in written order, which decides who gets what; a map and a list of pairs say the same. */
function canonicalSplit(node: SyntaxNode): JsonValue {
  if (mapOf(node) === undefined) return itemsOf(node).map(toValue);
  return entriesOf(node).map(({ key, value }) => [key.value, toValue(value)]);
}
