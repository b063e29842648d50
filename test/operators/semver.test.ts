import { semver } from '../../src/operators/semver.js';
import { describeOperator } from '../support/describe-operator.js';

describeOperator(semver, [
  {
    operand: [
      [
        ['>=', '2.3.0'],
        ['<', '3.0.0-0'],
      ],
    ],
    holds: ['2.3.0', '2.99.0', '2.3.1-rc.1', '2.3.0+build.7'],
    not: ['2.2.9', '2.3.0-rc.1', '3.0.0-0', '3.0.0', 'v2.4.0', '2.4', 2.4, ['2.4.0'], ' 2.4.0', '02.4.0'],
  },
  { operand: [[['=', '1.0.0']], [['>', '2.0.0']]], holds: ['1.0.0', '1.0.0+x', '2.0.1'], not: ['1.0.1', '2.0.0'] },
  { operand: [[]], holds: ['0.0.0-0'], not: ['x'] },
  { operand: [], holds: [], not: ['1.0.0'] },
  {
    operand: [[['<=', '1.0.0-alpha.2']]],
    holds: ['1.0.0-alpha.2', '1.0.0-alpha.1', '1.0.0-alpha', '0.9.0', '1.0.0-5'],
    not: ['1.0.0-alpha.10', '1.0.0-beta', '1.0.0', '1.0.0-alpha.2.1'],
  },
]);
