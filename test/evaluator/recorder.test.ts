import { expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluator/index.js';
import { smallBundle } from '../support/small-bundle.js';

const bundle = smallBundle(
  {
    base: { default: 0 },
    dark: { disabled: true },
    flag: { rules: [0, 1, 2, 3, 4], requires: [['base', ['on']]], slot: [0, 0, 100_000] },
    held: { rules: [4], slot: [0, 0, 0] },
    needy: { rules: [4], requires: [['flag', ['nothing']]] },
  },
  {
    conditions: [
      ['equals', 'plan', 'pro'],
      ['in', 'org.id', ['a']],
      ['all', 0, 1],
    ],
    layers: [{ bucketBy: ['targetingKey'], salt: 'layer:l' }],
    rules: [
      { from: 100, serve: 0 },
      { if: 2, serve: 0 },
      { serve: 0, rollout: 0, next: true },
      { serve: 0, ramp: [[0, 10]], next: true, salt: 'own' },
      { serve: 0 },
    ],
  },
);
const { evaluate, explain } = createEvaluator(bundle, { now: () => 50 });

test('every step that was taken, and none that was not', () => {
  const context = { targetingKey: 'u', plan: 'free' };
  const explanation = explain('flag', context);
  expect(explanation).toMatchObject({
    flagKey: 'flag',
    details: evaluate('flag', context),
    decidedBy: 'rule',
    prerequisites: [
      { flagKey: 'base', variants: ['on'], served: 'on', holds: true, explanation: { decidedBy: 'default' } },
    ],
    layer: {
      layer: 0,
      from: 0,
      to: 100_000,
      inside: true,
      bucketing: { attribute: 'targetingKey', hashedText: 'layer:l/u/' },
    },
    rules: [
      { rule: 0, outcome: 'outside-window', window: { from: 100, now: 50, state: 'not-begun' } },
      {
        rule: 1,
        outcome: 'condition-false',
        condition: {
          kind: 'all',
          condition: 2,
          outcome: false,
          notReached: 1,
          operands: [
            {
              kind: 'test',
              attribute: 'plan',
              operator: 'equals',
              operand: 'pro',
              value: 'free',
              outcome: false,
              hashed: false,
            },
          ],
        },
      },
      { rule: 2, outcome: 'outside-share', share: 0, bucketing: { key: 'u', hashedText: 'flag/u/' } },
      { rule: 3, outcome: 'outside-share', share: 10, bucketing: { hashedText: 'own/u/' } },
      { rule: 4, outcome: 'hit' },
    ],
  });
  expect(explanation.rules).toHaveLength(5);
});

test('the deciding step', () => {
  const steps = ['base', 'dark', 'held', 'needy', 'absent'].map((key) => explain(key, { targetingKey: 'u' }).decidedBy);
  expect(steps).toEqual(['default', 'disabled', 'layer', 'prerequisite', 'error']);
});

test('a rule without a key says so, and the explanation has the value seen', () => {
  const explanation = explain('flag', { plan: 'pro', org: { id: 'a' } });
  expect(explanation).toMatchObject({ decidedBy: 'layer', rules: [] });
  const alone = createEvaluator(smallBundle({ f: { rules: [0] } }, { rules: [{ serve: 0, rollout: 5 }] }));
  expect(alone.explain('f').rules).toEqual([
    { rule: 0, outcome: 'no-key', share: 5, bucketing: { bucketBy: ['targetingKey'] } },
  ]);
});
