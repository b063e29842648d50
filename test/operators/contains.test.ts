import { contains } from '../../src/operators/contains.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(contains, [
  { operand: 'beta', holds: ['beta', 'a beta b'], not: ['BETA', 'bet', ['beta']] },
  { operand: ['x', 'y'], holds: ['axb', 'y'], not: ['z'] },
  { operand: '😀', holds: ['a😀b'], not: ['a'] },
]);
