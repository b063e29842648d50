import { ruleUnreachable } from '../../../../src/lint/rules/rule/unreachable.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleUnreachable);

accepts('a catch-all at the end', 'type: boolean\nrules:\n  - { if: { country: DE }, serve: on }\n  - serve: off\n');
rejects(
  'all rules after a catch-all',
  `
type: boolean
rules:
  - { name: everybody, serve: off }
  - «{ name: germany, if: { country: DE }, serve: on }»
  - «{ name: everybody-again, serve: on }»
`,
  { id: 'rule/unreachable', severity: 'error' },
);
rejects(
  'a condition that holds for everybody',
  `
type: boolean
rules:
  - { if: { any: [{ country: DE }, { not: { country: DE } }] }, serve: off }
  - «{ name: germany, if: { country: DE }, serve: on }»
`,
);
rejects(
  'a rollout whose rest gets the default variant',
  `
type: boolean
rules:
  - { serve: on, rollout: 5 }
  - «{ name: germany, if: { country: DE }, serve: on }»
`,
);
accepts(
  'a rollout whose rest goes on',
  `
type: boolean
rules:
  - { serve: on, rollout: 5, onMiss: next }
  - { if: { country: DE }, serve: on }
`,
);
accepts(
  'a catch-all for a time',
  `
type: boolean
rules:
  - { serve: off, until: 2027-01-02T00:00:00Z }
  - { if: { country: DE }, serve: on }
`,
);
rejects(
  'one environment only',
  `
type: boolean
rules:
  - serve: off
environments:
  staging:
    rules:
      - serve: on
      - «{ name: germany, if: { country: DE }, serve: on }»
`,
  { environment: 'staging' },
);
rejects(
  'rules that environments share, once',
  `
type: boolean
rules:
  - serve: off
  - «{ name: germany, if: { country: DE }, serve: on }»
environments:
  staging: { enabled: false }
`,
  { environment: undefined },
);
accepts(
  'a flag of which something was cut out: the catch-all may have had a condition',
  `
type: boolean
rules:
  - { if: { cuontry: DE }, serve: off }
  - { if: { country: DE }, serve: on }
`,
  { damaged: true },
);
