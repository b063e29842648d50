import { endsWith } from '../../src/operators/ends-with.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(endsWith, [
  { operand: '@acme.com', holds: ['a@acme.com', '@acme.com'], not: ['a@acme.com ', 'a@ACME.com', ['@acme.com']] },
  { operand: ['.org', '.com'], holds: ['a.org', 'b.com'], not: ['a.net'] },
]);
