import { ruleNeverMatches } from '../../../../src/lint/rules/rule/never-matches.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleNeverMatches);
const rule = (condition: string) => `type: boolean\nrules:\n  - { if: ${condition}, serve: on }\n`;

rejects('a country that is two', rule('«{ country: DE, all: [{ country: AT }] }»'), {
  id: 'rule/never-matches',
  severity: 'error',
});
rejects('an empty interval', rule('«{ age: { gt: 30, lt: 20 } }»'));
rejects('an empty range of versions', rule('«{ appVersion: { semver: ">2.0.0 <1.0.0" } }»'));
rejects('a number below the declared minimum', rule('«{ age: { lt: 0 } }»'));
rejects('a prefix that no declared value has', rule('«{ country: { startsWith: F } }»'));
rejects('all declared values excluded', rule('«{ country: { notIn: [DE, AT, CH, US, GB] } }»'));
rejects('one alternative of several', rule('{ any: [{ country: DE }, «{ plan: pro, age: { gt: 3, lt: 2 } }»] }'), {
  severity: 'warning',
});
rejects(
  'a segment, but not the rules that use it',
  `
=== a/flag.yaml
type: boolean
rules:
  - { if: { segment: nobody }, serve: on }
  - { if: { plan: pro }, serve: on }
=== segments/nobody.yaml
if: «{ country: DE, not: { country: DE } }»
`,
);
accepts('a negation, which missing attributes meet', rule('{ not: { country: [DE, AT, CH, US, GB] } }'));
accepts('an empty condition, which has a rule of its own', rule('{ not: {} }'));
accepts(
  'a rule that is over',
  'type: boolean\nrules:\n  - { if: { age: { gt: 3, lt: 2 } }, until: 2026-01-01T00:00:00Z, serve: on }\n',
);
accepts('a day that is past: accounts may be older', rule('{ signedUpAt: { before: 2020-01-01T00:00:00Z } }'));
