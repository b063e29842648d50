import type { ConditionTest } from '../bundle/parse-condition.js';
import { findOperator } from '../operators/find-operator.js';
import { hashValues } from './hash-values.js';

/**
 * Makes what decides a test from the attribute's value; `undefined` for an operator it does not know. Web pages bring
 * one that knows less, and fetch what it lacks when a bundle needs it.
 */
export type TestPreparer = (test: ConditionTest) => ((value: unknown) => boolean) | undefined;

export const prepareTest: TestPreparer = ({ operator, operand, hashSalt }) => {
  const holds = findOperator(operator)?.prepare(operand);
  return holds === undefined || hashSalt === undefined ? holds : hashValues(holds, hashSalt);
};
