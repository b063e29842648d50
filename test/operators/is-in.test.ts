import { isIn } from '../../src/operators/is-in.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(isIn, [
  { operand: ['AT', 'DE'], holds: ['AT', 'DE'], not: ['at', 'CH', ['AT']] },
  { operand: [1, 2], holds: [1, 2], not: ['1', 3, true] },
  { operand: [1, 'a'], holds: [1, 'a'], not: ['1', 'b', true] },
  { operand: [], holds: [], not: ['a', 1, true] },
]);
