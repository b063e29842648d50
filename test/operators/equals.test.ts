import { equals } from '../../src/operators/equals.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(equals, [
  { operand: 'DE', holds: ['DE'], not: ['de', 'DE ', '', 1, ['DE']] },
  { operand: 5, holds: [5, 5.0], not: ['5', 4, true, [5]] },
  { operand: 0, holds: [0, -0], not: [false, ''] },
  { operand: true, holds: [true], not: ['true', 1, false] },
  { operand: '', holds: [''], not: [0, false] },
]);
