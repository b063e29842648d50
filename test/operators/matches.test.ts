import { matches } from '../../src/operators/matches.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(matches, [
  { operand: '^a.c$', holds: ['abc', 'a😀c'], not: ['xabc', 'ac', 5, ['abc']] },
  { operand: 'b', holds: ['abc', 'b'], not: ['B'] },
  { operand: '(', holds: [], not: ['(', ''] },
  { operand: '\\p{Lu}', holds: ['É'], not: ['é'] },
]);
