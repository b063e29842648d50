import { after } from '../../src/operators/after.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(after, [
  {
    operand: 1_767_225_600_000,
    holds: ['2026-01-01T00:00:00.001Z', '2025-12-31T23:00:01-01:00', new Date(1_767_225_600_001)],
    not: ['2026-01-01T00:00:00Z', '2027-01-01', 2e12],
  },
]);
