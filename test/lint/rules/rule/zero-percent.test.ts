import { ruleUnreachable } from '../../../../src/lint/rules/rule/unreachable.js';
import { ruleZeroPercent } from '../../../../src/lint/rules/rule/zero-percent.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleZeroPercent);

const hiding = `
type: boolean
rules:
  - { serve: on, rollout: «0» }
  - { if: { country: DE }, serve: on }
`;

rejects('a rollout of nothing that hides what follows', hiding, { id: 'rule/zero-percent', severity: 'warning' });
lintRuleTester(ruleUnreachable).accepts('what a rollout of nothing hides: one cause', hiding.replace(/[«»]/g, ''));
rejects(
  'a rollout of nothing that sends all on',
  'type: boolean\nrules:\n  - { if: { country: DE }, serve: on, rollout: «0», onMiss: next }\n',
);
rejects(
  'a ramp that never rises',
  'type: boolean\nrules:\n  - { serve: on, ramp: «[{ at: 2027-01-01T00:00:00Z, rollout: 0 }]» }\n',
);
accepts(
  'a ramp that begins with nothing',
  'type: boolean\nrules:\n  - { serve: on, ramp: [{ at: 2027-01-01T00:00:00Z, rollout: 0 }, { at: 2027-02-01T00:00:00Z, rollout: 1 }] }\n',
);
accepts('the least share', 'type: boolean\nrules:\n  - { serve: on, rollout: 0.001 }\n');
