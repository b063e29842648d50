import { expiredTouched } from '../../../src/diff/rules/expired-touched.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(expiredTouched);

const flag = (rollout: number) =>
  `\nexpires: 2026-11-21\ntype: boolean\nbucketBy: userId\nrules: [{ serve: on, rollout: ${rollout} }]\n`;
const segment = (country: string) =>
  `=== segments/s.yaml\nif: { country: ${country} }\n=== a/x.yaml\nexpires: 2026-01-01\ntype: boolean\nrules: [{ if: { segment: s }, serve: on }]\n`;

accepts('the last day', { before: flag(5), after: flag(6), now: '2026-11-21T23:59:59Z' });
finds('the day after', { before: flag(5), after: flag(6), now: '2026-11-22T00:00:00Z' }, [
  'blocked new-checkout staging',
  'blocked new-checkout production',
]);
accepts('a segment that the flag happens to use', { before: segment('DE'), after: segment('AT') });
accepts('its removal', {
  before: `${flag(5)}=== a/other.yaml\ntype: boolean\n`,
  after: '=== a/other.yaml\ntype: boolean\n',
  now: '2026-12-24',
});
accepts('an edit that nobody is served by', {
  before: flag(5),
  after: `${flag(5)}description: x\n`,
  now: '2026-12-24',
});
