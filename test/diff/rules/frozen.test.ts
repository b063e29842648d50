import { frozen } from '../../../src/diff/rules/frozen.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(frozen);

const project = (freeze: string, flag: string) => `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: live, production: true }]
diff: { freeze: [${freeze}] }
=== a/x.yaml
type: boolean
bucketBy: userId
${flag}
`;
const holidays = '{ from: 2026-12-20T18:00:00+01:00, until: 2027-01-02, reason: holidays }';
const on = 'rules: [{ serve: on }]';
const change = { before: project(holidays, ''), after: project(holidays, on) };

accepts('the last moment before', { ...change, now: '2026-12-20T16:59:59.999Z' });
finds(
  'the first moment',
  { ...change, now: '2026-12-20T17:00:00Z' },
  ['blocked x staging', 'blocked x live'],
  /holidays/,
);
finds('the last moment', { ...change, now: '2027-01-01T23:59:59.999Z' }, ['blocked x staging', 'blocked x live']);
accepts('the first moment after', { ...change, now: '2027-01-02T00:00:00Z' });
finds('a freeze that the change lifts', { before: project(holidays, ''), after: project('', on), now: '2026-12-24' }, [
  'blocked x staging',
  'blocked x live',
]);
finds(
  'a ramp that would go on within the freeze',
  {
    before: project(holidays, ''),
    after: project(holidays, 'rules: [{ serve: on, ramp: [{ at: 2026-12-24T00:00:00Z, rollout: 50 }] }]'),
    now: '2026-12-01',
  },
  ['blocked x staging', 'blocked x live'],
  /reaches people at 2026-12-24T00:00:00Z/,
);
accepts('an edit that nobody is served by', {
  before: project(holidays, ''),
  after: project(holidays, 'description: x'),
  now: '2026-12-24',
});
