import { hashValues } from '../evaluator/hash-values.js';
import type { TestPreparer } from '../evaluator/prepare-test.js';
import { prepareAfter } from '../operators/after.js';
import { prepareBefore } from '../operators/before.js';
import { prepareCidr } from '../operators/cidr.js';
import type { Operator } from '../operators/operator.js';
import { prepareSemver } from '../operators/semver.js';

const operators: ReadonlyMap<string, Operator['prepare']> = new Map([
  ['after', prepareAfter],
  ['before', prepareBefore],
  ['cidr', prepareCidr],
  ['semver', prepareSemver],
]);

/** Adds all that there is beside the usual operators, for the pages whose bundle needs it. */
export const withRareTests =
  (prepareUsual: TestPreparer): TestPreparer =>
  (test) => {
    const { operator, operand, hashSalt } = test;
    const holds = operators.get(operator)?.(operand) ?? prepareUsual(test);
    return holds === undefined || hashSalt === undefined ? holds : hashValues(holds, hashSalt);
  };
