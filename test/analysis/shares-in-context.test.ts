import { expect, test } from 'vitest';
import { lowerRule } from '../../src/analysis/lower-rule.js';
import { createLoweringCache } from '../../src/analysis/lowering-cache.js';
import { sharesInContext } from '../../src/analysis/shares-in-context.js';
import type { JsonObject } from '../../src/util/json.js';
import { buildProject } from '../support/build-project.js';

/** Percent of each variant, for people who are like the context. */
function shares(fields: string, context: JsonObject) {
  const text = `type: string\nvariants: { a: a, b: b, c: c }\ndefaultVariant: a\n${fields}\n`;
  const flag = buildProject(text).flagSet.flags.get('new-checkout');
  const targeting = flag?.targeting.get('production');
  if (targeting === undefined) throw new Error('no targeting');
  const cache = createLoweringCache();
  const rules = targeting.rules.map((rule) => lowerRule(rule, cache));
  const off = flag?.offVariant === undefined ? {} : { offVariant: flag.offVariant };
  const found = sharesInContext({ ...targeting, ...off, rules }, context);
  return found && Object.fromEntries([...found].map(([variant, { units }]) => [variant, units / 1000]));
}

test('the default variant where no rule decides', () => {
  expect(shares('', {})).toEqual({ a: 100 });
  expect(shares('rules: [{ if: { country: DE }, serve: b }]', { country: 'AT' })).toEqual({ a: 100 });
});
test('a variant for everybody', () => {
  expect(shares('rules: [{ if: { country: DE }, serve: b }]', { country: 'DE' })).toEqual({ b: 100 });
});
test('a rollout that ends, and one that sends people on', () => {
  expect(shares('rules: [{ serve: b, rollout: 30 }, { serve: c }]', {})).toEqual({ b: 30, a: 70 });
  expect(shares('rules: [{ serve: b, rollout: 30, onMiss: next }, { serve: c }]', {})).toEqual({ b: 30, c: 70 });
});
test('one bucket for all rules', () => {
  const rollouts = '{ serve: b, rollout: 30, onMiss: next }, { serve: c, rollout: 20, onMiss: next }';
  expect(shares(`rules: [${rollouts}, { serve: a, rollout: 50 }]`, {})).toEqual({ b: 30, a: 70 });
  expect(shares('rules: [{ serve: c, rollout: 20, onMiss: next }, { split: { a: 50, b: 50 } }]', {})).toEqual({
    c: 20,
    a: 30,
    b: 50,
  });
});
test('a disabled flag', () => {
  expect(shares('enabled: false\noffVariant: c\nrules: [{ serve: b }]', {})).toEqual({ c: 100 });
});
test.each([
  ['an attribute that is left open', 'rules: [{ if: { country: DE }, serve: b }]'],
  ['the time', 'rules: [{ until: 2026-12-01T00:00:00Z, serve: b }]'],
  ['another salt', 'rules: [{ serve: b, rollout: 20, salt: x }]'],
  ['a ramp', 'rules: [{ serve: b, ramp: [{ at: 2026-12-01T00:00:00Z, rollout: 20 }] }]'],
])('not known where it depends on %s', (_, fields) => {
  expect(shares(fields, {})).toBeUndefined();
});
