import { findOperator } from '../../operators/find-operator.js';
import type { TestExpression } from '../expression.js';
import { domainOfOperator, type OperatorDomain } from './operator-domain.js';

/** A test that can be run on sample values. */
export interface PreparedTest {
  readonly test: TestExpression;
  /** Absent: nothing is known about the operator, or the operand is too large to reason about. */
  readonly domain?: OperatorDomain;
  readonly run: (value: unknown) => boolean;
}

/** Longer operands are not looked into: every item is one more value to try all other tests on. */
const MAXIMUM_OPERAND_LENGTH = 256;

const preparedTests = new WeakMap<TestExpression, PreparedTest>();

export function prepareTest(test: TestExpression): PreparedTest {
  const known = preparedTests.get(test);
  if (known !== undefined) return known;
  const prepared = prepareUnseen(test);
  preparedTests.set(test, prepared);
  return prepared;
}

/** The values an operand lists; one that is no list stands for itself. */
export function operandItems({ test }: PreparedTest): readonly unknown[] {
  return Array.isArray(test.operand) ? test.operand : [test.operand];
}

function prepareUnseen(test: TestExpression): PreparedTest {
  const operator = findOperator(test.operator);
  if (operator === undefined || test.hashSalt !== undefined) return { test, run: () => false };
  const run = operator.prepare(test.operand);
  const isLong = Array.isArray(test.operand) && test.operand.length > MAXIMUM_OPERAND_LENGTH;
  const domain = isLong ? undefined : domainOfOperator(test.operator);
  return domain === undefined ? { test, run } : { test, run, domain };
}
