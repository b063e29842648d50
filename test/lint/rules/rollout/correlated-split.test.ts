import { rolloutCorrelatedSplit } from '../../../../src/lint/rules/rollout/correlated-split.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutCorrelatedSplit);

const flag = (first: string, second: string) => `
type: string
variants: { a: a, b: b, c: c }
defaultVariant: a
bucketBy: userId
rules:
  - ${first}
  - ${second}
`;
const rollout = '{ serve: c, rollout: 20, onMiss: next }';

rejects('halves of what a rollout leaves over', flag(rollout, '{ split: «{ a: 50, b: 50 }» }'), {
  severity: 'warning',
  notes: ['of those whom both rules match, the split serves `a` 37.5 %, `b` 62.5 %'],
});
rejects(
  'behind a ramp',
  flag(
    '{ serve: c, ramp: [{ at: 2026-12-01T00:00:00Z, rollout: 20 }], onMiss: next }',
    '{ split: «{ a: 50, b: 50 }» }',
  ),
);
rejects(
  'conditions that have people in common',
  flag(
    '{ if: { plan: pro }, serve: c, rollout: 20, onMiss: next }',
    '{ if: { country: DE }, split: «{ a: 50, b: 50 }» }',
  ),
);
accepts('a salt of its own', flag(rollout, '{ split: { a: 50, b: 50 }, salt: halves }'));
accepts(
  'a rollout with a salt of its own',
  flag('{ serve: c, rollout: 20, onMiss: next, salt: x }', '{ split: { a: 50, b: 50 } }'),
);
accepts(
  'a rollout that sends nobody on',
  flag('{ if: { plan: pro }, serve: c, rollout: 20 }', '{ split: { a: 50, b: 50 } }'),
);
accepts(
  'conditions without common people',
  flag('{ if: { plan: pro }, serve: c, rollout: 20, onMiss: next }', '{ if: { plan: free }, split: { a: 50, b: 50 } }'),
);
accepts(
  'times that do not meet',
  flag(
    '{ until: 2026-12-01T00:00:00Z, serve: c, rollout: 20, onMiss: next }',
    '{ from: 2026-12-01T00:00:00Z, split: { a: 50, b: 50 } }',
  ),
);
accepts('a rollout for nobody', flag('{ serve: c, rollout: 0, onMiss: next }', '{ split: { a: 50, b: 50 } }'));
accepts('a rollout behind a rollout, which keeps its people', flag(rollout, '{ serve: b, rollout: 50 }'));
