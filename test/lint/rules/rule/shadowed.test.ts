import { ruleShadowed } from '../../../../src/lint/rules/rule/shadowed.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleShadowed);

rejects(
  'a rule whose condition an earlier one contains',
  `
type: boolean
rules:
  - { name: eu, if: { country: [DE, AT] }, serve: off }
  - «{ name: germany, if: { country: DE }, serve: on }»
`,
  { id: 'rule/shadowed', severity: 'warning', message: /rule `germany` can never decide/ },
);
rejects(
  'a rule that several earlier ones cover together',
  `
type: boolean
rules:
  - { if: { age: { gte: 18 } }, serve: off }
  - { if: { age: { lt: 18 } }, serve: on }
  - «{ if: { age: { exists: true } }, serve: on }»
`,
);
rejects(
  'a rule that the declared values of an attribute leave nobody for',
  `
type: boolean
rules:
  - { if: { country: { in: [DE, AT, CH] } }, serve: off }
  - { if: { country: { in: [US, GB] } }, serve: on }
  - «{ if: { country: { exists: true }, plan: pro }, serve: on }»
`,
);
rejects(
  'a rule whose segment lies in an earlier one',
  `
=== a/flag.yaml
type: boolean
rules:
  - { if: { segment: dach }, serve: off }
  - «{ if: { country: AT }, serve: on }»
=== segments/dach.yaml
if: { country: [DE, AT, CH] }
`,
);
rejects(
  'a rule whose time window lies in that of an earlier one',
  `
type: boolean
rules:
  - { if: { country: [DE, AT] }, until: 2027-01-02T00:00:00Z, serve: off }
  - «{ if: { country: DE }, from: 2026-12-01T00:00:00Z, until: 2027-01-01T00:00:00Z, serve: on }»
  - { if: { country: DE }, serve: on }
`,
);
accepts(
  'a missing attribute, which neither side of a number takes',
  `
type: boolean
rules:
  - { if: { age: { gte: 18 } }, serve: off }
  - { if: { age: { lt: 18 } }, serve: on }
  - serve: on
`,
);
accepts(
  'a rule after a rollout that sends the rest on',
  `
type: boolean
rules:
  - { if: { country: [DE, AT] }, serve: on, rollout: 5, onMiss: next }
  - { if: { country: DE }, serve: on }
`,
);
accepts(
  'a rule that is over: that is said by another rule',
  `
type: boolean
rules:
  - { if: { country: [DE, AT] }, serve: off }
  - { if: { country: DE }, until: 2026-01-01T00:00:00Z, serve: on }
`,
);
accepts(
  'a rule with the same condition: that is said by another rule',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: off }
  - { if: { country: DE }, serve: on }
`,
);
