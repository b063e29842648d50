import { notEquals } from '../../src/operators/not-equals.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(notEquals, [
  { operand: 'DE', holds: ['de', '', 'AT'], not: ['DE', 5, true, ['AT']] },
  { operand: 5, holds: [4, -5], not: [5, '4', true, Number.POSITIVE_INFINITY] },
  { operand: true, holds: [false], not: [true, 'false', 0] },
]);
