import { notIn } from '../../src/operators/not-in.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(notIn, [
  { operand: ['AT', 'DE'], holds: ['at', 'CH', ''], not: ['AT', 'DE', 1, true, ['CH']] },
  { operand: [1, 2], holds: [3], not: [1, '3', Number.POSITIVE_INFINITY] },
  { operand: [], holds: [], not: ['a', 1, true] },
]);
