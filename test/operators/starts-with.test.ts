import { startsWith } from '../../src/operators/starts-with.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(startsWith, [
  { operand: 'ab', holds: ['ab', 'abc'], not: ['a', 'xab', 'Abc', ['ab'], 5] },
  { operand: ['x', 'ab'], holds: ['x1', 'abc'], not: ['y'] },
  { operand: '', holds: ['', 'a'], not: [5] },
  { operand: [], holds: [], not: [''] },
]);
