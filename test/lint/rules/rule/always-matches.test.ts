import { ruleAlwaysMatches } from '../../../../src/lint/rules/rule/always-matches.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleAlwaysMatches);
const rule = (condition: string) => `type: boolean\nrules:\n  - { if: ${condition}, serve: on }\n`;

rejects('this or not this', rule('«{ any: [{ country: DE }, { not: { country: DE } }] }»'), {
  id: 'rule/always-matches',
  severity: 'warning',
});
rejects(
  'all declared values, or missing',
  rule('«{ any: [{ country: [DE, AT, CH, US, GB] }, { country: { exists: false } }] }»'),
);
rejects('a demand that everybody meets', rule('{ plan: pro, «any: [{ country: DE }, { not: { country: DE } }]» }'));
rejects(
  'a segment, but not the rules that use it',
  `
=== a/flag.yaml
type: boolean
rules:
  - { if: { segment: everybody }, serve: on }
=== segments/everybody.yaml
if: «{ any: [{ age: { exists: true } }, { age: { exists: false } }] }»
`,
);
accepts(
  'in the list or not in the list: the attribute may be missing',
  rule('{ any: [{ age: 1 }, { age: { notIn: [1] } }] }'),
);
accepts('an empty condition, which has a rule of its own', rule('{}'));
accepts('no condition', 'type: boolean\nrules: [{ serve: on }]\n');
