import { ruleDuplicateCondition } from '../../../../src/lint/rules/rule/duplicate-condition.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleDuplicateCondition);

rejects(
  'the same condition again',
  `
type: boolean
rules:
  - { name: first, if: { country: DE, plan: pro }, serve: off }
  - { name: second, if: «{ plan: [pro], country: DE }», serve: on }
`,
  { id: 'rule/duplicate-condition', severity: 'warning', message: /rule `second` .* rule `first`/ },
);
rejects(
  'the same condition in other words',
  `
type: boolean
rules:
  - { if: { country: [DE, AT] }, serve: off }
  - { if: «{ any: [{ country: AT }, { country: DE }] }», serve: on }
`,
);
accepts(
  'the same condition in another time',
  `
type: boolean
rules:
  - { if: { country: DE }, until: 2027-01-01T00:00:00Z, serve: off }
  - { if: { country: DE }, serve: on }
`,
);
accepts(
  'the same condition for those whom a rollout sends on',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on, rollout: 10, onMiss: next }
  - { if: { country: DE }, serve: off }
`,
);
accepts(
  'environments with rules of their own',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on }
environments:
  staging: { rules: [{ if: { country: DE }, serve: on }] }
`,
);
