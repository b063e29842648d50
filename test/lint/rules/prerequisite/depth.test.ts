import { prerequisiteDepth } from '../../../../src/lint/rules/prerequisite/depth.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(prerequisiteDepth);

const flag = (key: string, requires = '') => `
=== checkout/${key}.yaml
type: boolean
requires: { ${requires} }
`;

rejects('a chain of two', flag('a', '«b»: on') + flag('b', 'c: on') + flag('c'), { severity: 'warning' });
rejects(
  'a chain of three, where it becomes too long',
  flag('a', 'b: on') + flag('b', '«c»: on') + flag('c', 'd: on') + flag('d'),
);
rejects('only the long one of several', flag('a', 'x: on, «b»: on') + flag('b', 'c: on') + flag('c') + flag('x'));
accepts('one step', flag('a', 'b: on, c: on') + flag('b') + flag('c'));
accepts(
  'a longer chain where that is allowed',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { prerequisite/depth: [warning, { max: 2 }] } }
${flag('a', 'b: on')}${flag('b', 'c: on')}${flag('c')}`,
);
