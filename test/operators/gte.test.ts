import { gte } from '../../src/operators/gte.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(gte, [{ operand: 5, holds: [5, 6], not: [4.9, '6'] }]);
