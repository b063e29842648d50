import { before } from '../../src/operators/before.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(before, [
  {
    operand: 1_767_225_600_000,
    holds: ['2025-12-31T23:59:59.999Z', '2026-01-01T00:59:59+01:00', new Date(0)],
    not: ['2026-01-01T00:00:00Z', '2026-01-01', 5, 'x', ['2025-12-31T23:59:59Z']],
  },
]);
