import { ruleRedundantCondition } from '../../../../src/lint/rules/rule/redundant-condition.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleRedundantCondition);
const rule = (condition: string) => `type: boolean\nrules:\n  - { if: ${condition}, serve: on }\n`;

rejects('presence beside a test of the value', rule('{ appVersion: { «exists: true», semver: ">=1.0.0" } }'), {
  id: 'rule/redundant-condition',
  severity: 'info',
});
rejects(
  'a wider interval beside a narrower one',
  rule('{ age: { gte: 30 }, all: [«{ age: { gte: 18 } }», { plan: pro }] }').replace(
    '{ age: { gte: 30 }, all: [«{ age: { gte: 18 } }», { plan: pro }] }',
    '{ all: [{ age: { gte: 30 } }, «{ age: { gte: 18 } }», { plan: pro }] }',
  ),
);
rejects('an alternative that another covers', rule('{ any: [«{ country: DE }», { country: [DE, AT] }] }'));
rejects(
  'a segment named twice, the second time',
  `=== a/flag.yaml
type: boolean
rules:
  - { if: { segment: [dach, «dach»] }, serve: on }
=== segments/dach.yaml
if: { country: DE }
`,
);
rejects('a bound that is declared', rule('{ age: { lt: 18, «gte: 0» } }'));
accepts(
  'a segment that contains a value today',
  `=== a/flag.yaml
type: boolean
rules:
  - { if: { segment: dach, country: DE }, serve: on }
=== segments/dach.yaml
if: { country: [DE, AT] }
`,
);
accepts('presence beside a negation, which missing values meet', rule('{ age: { exists: true }, not: { age: 3 } }'));
accepts(
  'a condition that contradicts itself, which is another finding',
  rule('{ age: { gt: 3, lt: 2, exists: true } }'),
);
