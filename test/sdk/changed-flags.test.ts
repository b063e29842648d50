import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { changedFlags } from '../../src/sdk/changed-flags.js';
import { loadBundle } from '../../src/sdk/load-bundle.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyDamage } from '../support/mutate-text.js';
import { propertyRuns } from '../support/property-runs.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';
import { smallBundle } from '../support/small-bundle.js';
import { TYPED_BUNDLE } from '../support/typed-bundle.js';

const load = (bundle: Bundle) => loadBundle(printBundle(bundle));
const changes = (before: Bundle, after: Bundle) => changedFlags(load(before), load(after));

describe('what counts as a change', () => {
  const requiring = smallBundle(
    { a: {}, b: { requires: [['a', ['on']]] }, c: { requires: [['b', ['off']]] }, d: {} },
    {},
  );

  test('nothing, where nothing changed', () => {
    for (const bundle of [RICH_BUNDLE, TYPED_BUNDLE, requiring]) expect(changes(bundle, bundle)).toEqual([]);
  });

  test('flags that came, went or say something else', () => {
    expect(changes(smallBundle({ a: {}, b: {} }), smallBundle({ b: { default: 0 }, c: {} }))).toEqual(['a', 'b', 'c']);
    expect(changes(smallBundle({}), smallBundle({ a: {} }))).toEqual(['a']);
  });

  test('and those that require them, however indirectly', () => {
    const bodies = requiring.bodies.with(0, { type: 'boolean', variants: 0, default: 0 });
    expect(changes(requiring, { ...requiring, bodies })).toEqual(['a', 'b', 'c']);
  });

  test('not in which places the tables hold it', () => {
    const first = smallBundle(
      { a: { rules: [0] }, b: { rules: [1] } },
      {
        conditions: [
          ['equals', 'x', 1],
          ['equals', 'y', 2],
          ['all', 0, 1],
        ],
        rules: [
          { if: 2, serve: 0 },
          { if: 1, serve: 0 },
        ],
      },
    );
    const second = smallBundle(
      { a: { rules: [1] }, b: { rules: [0] } },
      {
        values: [false, true],
        variants: [
          [
            ['on', 1],
            ['off', 0],
          ],
        ],
        conditions: [
          ['equals', 'y', 2],
          ['equals', 'x', 1],
          ['all', 1, 0],
        ],
        rules: [
          { if: 0, serve: 0 },
          { if: 2, serve: 0 },
        ],
      },
    );
    expect(changes(first, second)).toEqual([]);
    const third = { ...second, values: [false, 'true'] };
    expect(changes(first, third)).toEqual(['a', 'b']);
  });

  test('the layer of a slot, the payload of a variant, the salt of a rule', () => {
    const layers = [{ ...RICH_BUNDLE.layers[0], bucketBy: ['userId'], salt: 'other' }];
    expect(changes(RICH_BUNDLE, { ...RICH_BUNDLE, layers })).toEqual(['checkout']);
    const values = RICH_BUNDLE.values.with(3, { text: 'Ho', list: [1, null] });
    expect(changes(RICH_BUNDLE, { ...RICH_BUNDLE, values })).toEqual(['checkout']);
    const rules = RICH_BUNDLE.rules.with(1, { if: 6, serve: 0, rollout: 25_000, next: true, salt: 'new' });
    expect(changes(RICH_BUNDLE, { ...RICH_BUNDLE, rules })).toEqual(['checkout']);
  });
});

test('a flag that is not in the list answers every context as before', () => {
  const before = load(RICH_BUNDLE);
  fc.assert(
    fc.property(anyDamage, fc.array(anyContext, { minLength: 1, maxLength: 4 }), (damage, contexts) => {
      const after = tryLoad(damage(printBundle(RICH_BUNDLE)));
      if (after === undefined) return;
      const changed = new Set(changedFlags(before, after));
      for (const key of before.evaluator.keys()) {
        if (changed.has(key)) continue;
        for (const context of contexts)
          expect(after.evaluator.evaluate(key, context)).toEqual(before.evaluator.evaluate(key, context));
      }
    }),
    propertyRuns(2000),
  );
});

function tryLoad(text: string) {
  try {
    return loadBundle(text);
  } catch {
    return undefined;
  }
}
