import { ruleNoOp } from '../../../../src/lint/rules/rule/no-op.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleNoOp);

rejects(
  'a last rule that serves the default variant to some',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on }
  - «{ if: { country: AT }, serve: off }»
`,
  { id: 'rule/no-op', severity: 'warning' },
);
rejects(
  'a rule before one that serves the same to more people',
  `
type: boolean
rules:
  - «{ if: { country: DE }, serve: on }»
  - { if: { country: [DE, AT] }, serve: on }
`,
);
rejects(
  'a rule that serves what all rules after it serve',
  `
type: boolean
defaultVariant: on
rules:
  - «{ if: { country: DE }, serve: on, rollout: 50, onMiss: next }»
  - «{ if: { country: [DE, AT] }, from: 2026-12-01T00:00:00Z, serve: on, rollout: 5 }»
  - { if: { country: US }, serve: off }
`,
);
accepts(
  'an exception to a later rule',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: off }
  - { if: { country: [DE, AT] }, serve: on }
`,
);
accepts(
  'an exception to a later rule that is open for a time',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: off }
  - { if: { country: [DE, AT] }, from: 2027-01-01T00:00:00Z, serve: on }
`,
);
accepts(
  'an exception to a later rollout',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on }
  - { if: { country: [DE, AT] }, serve: on, rollout: 99 }
`,
);
accepts(
  'a rule that reaches those without a bucketing key',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on }
  - { if: { country: [DE, AT] }, serve: on, rollout: 100 }
`,
);
accepts(
  'the default variant said aloud at the end',
  'type: boolean\nrules:\n  - { if: { country: DE }, serve: on }\n  - { name: everybody-else, serve: off }\n',
);
accepts(
  'an environment that says what it serves',
  'type: boolean\nenvironments:\n  staging: { serve: off }\n  production: { serve: on }\n',
);
accepts(
  'rules that environments with different default variants share',
  `
type: boolean
rules:
  - { if: { country: DE }, serve: on }
  - { if: { country: AT }, serve: off }
environments:
  staging: { defaultVariant: on }
`,
);
