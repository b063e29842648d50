import { exists } from '../../src/operators/exists.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(exists, [
  { operand: true, holds: ['', 0, false, [], {}], not: [undefined, null] },
  { operand: false, holds: [undefined, null], not: ['', 0, false] },
]);
