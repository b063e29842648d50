import { ruleElapsedSchedule } from '../../../../src/lint/rules/rule/elapsed-schedule.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(ruleElapsedSchedule);

const flag = `
kind: ops
type: boolean
rules:
  - { if: { plan: free }, until: «2026-11-21T00:00:00Z», serve: on }
  - { if: { plan: pro }, serve: on }
`;
const unmarked = flag.replace(/[«»]/g, '');

accepts('the last moment of a window', unmarked, { now: '2026-11-20T23:59:59Z' });
rejects('the moment it ends', flag, { now: '2026-11-21T00:00:00Z', severity: 'warning' });
rejects('years later', flag, { now: '2031-01-01' });
accepts('a window that has not begun', unmarked.replace('until', 'from'), { now: '2026-01-01' });

const ramp = `
kind: ops
type: boolean
rules:
  - serve: on
    ramp:
      - { at: 2026-11-01T00:00:00Z, rollout: 5 }
      - «{ at: 2026-11-20T00:00:00Z, rollout: 12.5 }»
`;
rejects('a ramp at its last step', ramp, { message: /12\.5 %/, help: /rollout: 12\.5/ });
accepts('a ramp under way', ramp.replace(/[«»]/g, ''), { now: '2026-11-10' });
