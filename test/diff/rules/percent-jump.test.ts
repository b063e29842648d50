import { percentJump } from '../../../src/diff/rules/percent-jump.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(percentJump);

const flag = (rules: string) => `\ntype: boolean\nbucketBy: userId\nrules: ${rules}\n`;
const rollout = (percent: number) => flag(`[{ serve: on, rollout: ${percent} }]`);

accepts('25 points', { before: rollout(5), after: rollout(30) });
finds('a thousandth more', { before: rollout(5), after: rollout(30.001) }, ['medium new-checkout production']);
finds('from nobody to everybody', { before: flag('[]'), after: flag('[{ serve: on }]') }, [
  'medium new-checkout production',
]);
finds(
  'a step of a ramp',
  {
    before: flag('[]'),
    after: flag(
      '[{ serve: on, ramp: [{ at: 2026-12-01T00:00:00Z, rollout: 20 }, { at: 2026-12-02T00:00:00Z, rollout: 50 }] }]',
    ),
  },
  ['medium new-checkout production'],
  /^30\.00%/,
);
accepts('an audience that nobody knows the size of', {
  before: flag('[{ if: { country: DE }, serve: on }]'),
  after: flag('[{ if: { country: [DE, AT] }, serve: on }]'),
});
