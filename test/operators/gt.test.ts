import { gt } from '../../src/operators/gt.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(gt, [{ operand: 5, holds: [5.1, 6], not: [5, 4, '6', true, Number.POSITIVE_INFINITY] }]);
