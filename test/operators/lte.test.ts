import { lte } from '../../src/operators/lte.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(lte, [{ operand: 5, holds: [5, 4], not: [5.1, '4'] }]);
