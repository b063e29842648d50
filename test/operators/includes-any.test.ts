import { includesAny } from '../../src/operators/includes-any.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(includesAny, [
  {
    operand: ['admin', 'owner'],
    holds: [['admin'], ['x', 'owner']],
    not: [[], ['x'], 'admin', ['admin', 1], [['admin']], Array(1).concat('admin')],
  },
  { operand: [], holds: [], not: [['a'], []] },
]);
