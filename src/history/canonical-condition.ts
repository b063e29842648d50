import type { MapEntry, SyntaxNode } from '../syntax/nodes.js';
import { itemsOf, mapOf } from '../syntax/read-node.js';
import { toValue } from '../syntax/to-value.js';
import type { JsonValue } from '../util/json.js';
import { sortedSet } from './stable-text.js';

/**
 * A written condition in one form: lists are sets, a scalar is a set of one, and the order of an AND or an OR means
 * nothing. Two that differ here may still mean the same; two that are equal do.
 */
export function canonicalCondition(node: SyntaxNode): JsonValue {
  const map = mapOf(node);
  return map === undefined ? toValue(node) : sortedSet(map.entries.map(canonicalEntry));
}

function canonicalEntry({ key: { value: name }, value }: MapEntry): JsonValue {
  switch (name) {
    case 'all':
    case 'any':
      return [name, sortedSet(itemsOf(value).map(canonicalCondition))];
    case 'not':
      return [name, canonicalCondition(value)];
    case 'segment':
      return [name, canonicalSet(value)];
    default:
      return [name, canonicalTests(value)];
  }
}

/** Operators that say of one value what another says of a set. */
const setOperators = new Map([
  ['equals', 'in'],
  ['notEquals', 'notIn'],
]);

function canonicalTests(node: SyntaxNode): JsonValue {
  const operators = mapOf(node);
  if (operators === undefined) return [['in', canonicalSet(node)]];
  return sortedSet(
    operators.entries.map(({ key, value }) => [setOperators.get(key.value) ?? key.value, canonicalSet(value)]),
  );
}

const canonicalSet = (node: SyntaxNode): JsonValue => sortedSet(itemsOf(node).map(toValue));
