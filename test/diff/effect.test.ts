import { expect, test } from 'vitest';
import { effectInWords, effectOf } from '../../src/diff/effect.js';
import { RISK_EXAMPLE_TIME } from '../../src/diff/risk-rule.js';
import { compareTexts } from '../support/compare-texts.js';

const flag = (rules: string, settings = '') => `
type: string
variants: { a: A, b: B, c: C }
defaultVariant: a
bucketBy: userId
${settings}
rules: ${rules}
`;

function effect(before: string, after: string) {
  const { environments } = compareTexts(before, after, Date.parse(RISK_EXAMPLE_TIME));
  const [change] = environments.flatMap(({ changes }) => changes);
  return effectOf(change ?? { radius: [] });
}

test('people who move one way only', () => {
  expect(effect(flag('[]'), flag('[{ serve: b, rollout: 20 }]'))).toMatchObject({ gained: 0.2, lost: 0, mixed: 0 });
});

test('people who move both ways are neither gains nor losses', () => {
  const moved = effect(flag('[{ split: { a: 50, b: 50 } }]'), flag('[{ split: { b: 50, a: 50 } }]'));
  expect(moved).toMatchObject({ gained: 0, lost: 0, mixed: 1, minimum: 0 });
  expect(effectInWords(moved)).toBe('100% move, 0% have to');
});

test('two audiences that move against each other are told apart', () => {
  const moved = effect(
    flag('[{ if: { country: DE }, serve: b, rollout: 20 }, { serve: b, rollout: 60 }]'),
    flag('[{ if: { country: DE }, serve: b, rollout: 50 }, { serve: b, rollout: 50 }]'),
  );
  expect(moved).toMatchObject({ bound: 'at-most', gained: 0.3, lost: 0.1, mixed: 0 });
  expect(effectInWords(moved)).toBe('at most 30.00% gain, 10.00% lose');
});

test('the default value of the code is neither gained nor lost', () => {
  const moved = effect(flag('[]'), flag('[]', 'enabled: false'));
  expect(moved).toMatchObject({ gained: 0, lost: 0, mixed: 0, uncertain: 1 });
});

test('a ramp gains in steps, and the last is not the greatest', () => {
  const ramp = `[{ serve: b, ramp: [${[10, 55, 60].map((rollout, day) => `{ at: 2026-12-0${day + 1}T00:00:00Z, rollout: ${rollout} }`).join(', ')}] }]`;
  expect(effect(flag('[]'), flag(ramp))).toMatchObject({ gained: 0.6, jump: 0.45 });
});

test('nothing changes', () => {
  const none = effect(flag('[]'), flag('[]'));
  expect(none).toMatchObject({ gained: 0, lost: 0, mixed: 0, uncertain: 0, jump: 0, bound: 'exact' });
  expect(effectInWords(none)).toBe('nobody gets another value');
});
