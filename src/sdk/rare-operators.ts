import { hashValues } from '../evaluator/hash-values.js';
import type { TestPreparer } from '../evaluator/prepare-test.js';
import { prepareAfter } from '../operators/after.js';
import { prepareBefore } from '../operators/before.js';
import { prepareCidr } from '../operators/cidr.js';
import type { Operator } from '../operators/operator.js';
import { prepareSemver } from '../operators/semver.js';
import { pageOperators } from './page-operators.js';

const operators: ReadonlyMap<string, Operator['prepare']> = new Map([
  ...pageOperators,
  ['after', prepareAfter],
  ['before', prepareBefore],
  ['cidr', prepareCidr],
  ['semver', prepareSemver],
]);

/** All there is, for the pages whose bundle needs it. */
export const prepareAnyTest: TestPreparer = ({ operator, operand, hashSalt }) => {
  const holds = operators.get(operator)?.(operand);
  return holds === undefined || hashSalt === undefined ? holds : hashValues(holds, hashSalt);
};
