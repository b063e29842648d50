import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { loadBundle } from '../../src/sdk/load-bundle.js';
import { UpdateError } from '../../src/sdk/update-error.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyDamage } from '../support/mutate-text.js';
import { propertyRuns } from '../support/property-runs.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';
import { smallBundle } from '../support/small-bundle.js';
import { TYPED_BUNDLE } from '../support/typed-bundle.js';

const load = (text: string) => {
  try {
    return loadBundle(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UpdateError);
    return undefined;
  }
};

test('ten thousand damaged bundles: refused, or every flag can be evaluated', () => {
  const texts = [RICH_BUNDLE, TYPED_BUNDLE, chained()].map(printBundle);
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      anyDamage,
      fc.array(anyContext, { maxLength: 3 }),
      (text, damage, contexts) => {
        const release = load(damage(text));
        if (release === undefined) return;
        accepted++;
        const { evaluator } = release;
        for (const context of [{}, ...contexts])
          for (const key of evaluator.keys()) {
            const { errorCode, errorMessage } = evaluator.evaluate(key, context);
            // What an evaluator of today does not know is its flag's own matter; nothing else may go wrong.
            expect([undefined, 'PARSE_ERROR']).toContain(errorCode);
            expect(errorMessage ?? '').not.toContain('stack');
            for (const [type, value] of [
              ['boolean', true],
              ['string', ''],
              ['number', 0],
            ] as const)
              expect(typeof evaluator.evaluateTyped(key, type, value, context).value).toBe(type);
          }
      },
    ),
    propertyRuns(10_000),
  );
  // Neither everything nor nothing.
  expect(accepted).toBeGreaterThan(500);
  expect(accepted).toBeLessThan(9000);
});

/** Flags that require each other in a row. */
function chained() {
  const keys = ['a', 'b', 'c', 'd'];
  return smallBundle(
    Object.fromEntries(
      keys.map((key, index) => [key, index === 0 ? {} : { requires: [[keys[index - 1] ?? '', ['off']]], rules: [0] }]),
    ),
    { rules: [{ serve: 0 }] },
  );
}

test('bundles that would take for ever are refused', () => {
  const doubling = (length: number) => Array.from({ length }, (_, index) => ['all', index, index]);
  const conditions = [['constant', true], ...doubling(40)];
  const bundle = { ...smallBundle({ a: { rules: [0] } }), rules: [{ if: 40, serve: 0 }], conditions };
  expect(() => loadBundle(JSON.stringify(bundle))).toThrow(UpdateError);
  const circle = smallBundle({ a: { requires: [['b', ['on']]] }, b: { requires: [['a', ['on']]] } });
  expect(() => loadBundle(JSON.stringify(circle))).toThrow(UpdateError);
});

test('a bundle none of whose flags can be evaluated is of no use, one with a single such flag is', () => {
  const conditions = [['telepathy', 'mind', 'x']] as const;
  const rules = [{ if: 0, serve: 0 }];
  const useless = smallBundle({ a: { rules: [0] }, b: { rules: [0] } }, { conditions, rules });
  expect(() => loadBundle(JSON.stringify(useless))).toThrow(UpdateError);
  const usable = smallBundle({ a: { rules: [0] }, b: {} }, { conditions, rules });
  expect(loadBundle(JSON.stringify(usable)).evaluator.evaluate('a').errorCode).toBe('PARSE_ERROR');
  expect(loadBundle(JSON.stringify(smallBundle({}))).evaluator.keys()).toEqual([]);
});
