import { includesAll } from '../../src/operators/includes-all.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(includesAll, [
  {
    operand: ['admin', 'owner'],
    holds: [['owner', 'x', 'admin']],
    not: [['admin'], [], 'admin', ['admin', 'owner', 1]],
  },
  { operand: [], holds: [[], ['a']], not: ['a', [1]] },
]);
