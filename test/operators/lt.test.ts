import { lt } from '../../src/operators/lt.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(lt, [{ operand: 5, holds: [4.9, -1e308], not: [5, 6, '4', Number.NEGATIVE_INFINITY] }]);
