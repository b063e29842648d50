import type { ConditionTest } from '../bundle/parse-condition.js';
import { findOperator } from '../operators/find-operator.js';
import { hashText } from '../util/hash-text.js';
import { rememberByText } from '../util/remember-by-text.js';

/**
 * Makes what decides a test from the attribute's value; `undefined` for an operator it does not know. Web pages bring
 * one that knows less, and fetch this one when a bundle needs it.
 */
export type TestPreparer = (test: ConditionTest) => ((value: unknown) => boolean) | undefined;

export const prepareTest: TestPreparer = ({ operator, operand, hashSalt }) => {
  const holds = findOperator(operator)?.prepare(operand);
  if (holds === undefined || hashSalt === undefined) return holds;
  const hash = createValueHasher(hashSalt);
  return (value) => holds(hash(value));
};

/** Replaces a string, or each string of a list, by its salted hash; other values stay what they are. */
function createValueHasher(salt: string): (value: unknown) => unknown {
  const hash = rememberByText((text) => hashText(salt, text));
  const hashItem = (item: unknown) => (typeof item === 'string' ? hash(item) : item);
  return (value) => (Array.isArray(value) ? value.map(hashItem) : hashItem(value));
}
