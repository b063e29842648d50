import { lifecycleKillSwitchShape } from '../../../../src/lint/rules/lifecycle/kill-switch-shape.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleKillSwitchShape);

const flag = (links: string, rule: string, kind = 'kill-switch') => `
kind: ${kind}
links: { ${links} }
type: boolean
rules:
  - ${rule}
`;

rejects('a share', flag('runbook: x', 'serve: on\n    rollout: «90»'), { severity: 'error' });
rejects('halves', flag('runbook: x', 'split: «{ on: 50, off: 50 }»'), { severity: 'error' });
rejects('no runbook', flag('ticket: x', 'serve: on', '«kill-switch»'), { severity: 'warning' });
accepts('a runbook by another name', flag('playbook: x', 'serve: on'));
accepts('a part of the world', flag('runbook: x', 'if: { country: DE }\n    serve: on'));
accepts('everybody', flag('runbook: x', 'serve: on\n    rollout: 100'));
accepts('another kind', flag('ticket: x', 'serve: on\n    rollout: 90', 'ops'));
