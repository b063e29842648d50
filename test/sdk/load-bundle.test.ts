import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printBundle } from '../../src/bundle/print-bundle.js';
import type { EvaluationContext } from '../../src/evaluator/index.js';
import { loadBundle } from '../../src/sdk/load-bundle.js';
import { loadPageBundle } from '../../src/sdk/load-page-bundle.js';
import type { Release } from '../../src/sdk/release.js';
import type { BundleLoader } from '../../src/sdk/release-policy.js';
import { UpdateError } from '../../src/sdk/update-error.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyDamage } from '../support/mutate-text.js';
import { propertyRuns } from '../support/property-runs.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';
import { smallBundle } from '../support/small-bundle.js';
import { TYPED_BUNDLE } from '../support/typed-bundle.js';

/** What it is a release of; undefined if it was refused, as all that is refused must be. */
async function load(text: string, loader: BundleLoader) {
  try {
    return await loader(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UpdateError);
    return undefined;
  }
}

const texts = [RICH_BUNDLE, TYPED_BUNDLE, chained()].map(printBundle);

test.each<[string, BundleLoader, number]>([
  ['servers', loadBundle, 10_000],
  ['pages', loadPageBundle, 3000],
])(
  'damaged bundles, as %s load them: refused, or nothing that is evaluated goes wrong',
  async (_, loader, runs) => {
    let accepted = 0;
    const damaged = fc.asyncProperty(
      fc.constantFrom(...texts),
      anyDamage,
      fc.array(anyContext, { maxLength: 3 }),
      async (text, damage, contexts) => {
        const release = await load(damage(text), loader);
        if (release === undefined) return;
        accepted++;
        for (const context of [{}, ...contexts]) expectSound(release, context, loader === loadBundle);
      },
    );
    await fc.assert(damaged, propertyRuns(runs));
    // Neither everything nor nothing.
    expect(accepted).toBeGreaterThan(runs / 20);
    expect(accepted).toBeLessThan(runs * 0.95);
  },
  300_000,
);

function expectSound({ evaluator }: Release, context: EvaluationContext, isChecked: boolean): void {
  // What an evaluator of today does not know is its flag's own matter; where all was checked, nothing else goes wrong.
  const allowed = isChecked ? [undefined, 'PARSE_ERROR'] : [undefined, 'PARSE_ERROR', 'GENERAL'];
  const unsound = evaluator
    .keys()
    .filter(
      (key) =>
        !allowed.includes(evaluator.evaluate(key, context).errorCode) ||
        typeof evaluator.evaluateTyped(key, 'boolean', true, context).value !== 'boolean' ||
        typeof evaluator.evaluateTyped(key, 'string', '', context).value !== 'string' ||
        typeof evaluator.evaluateTyped(key, 'number', 0, context).value !== 'number',
    );
  if (unsound.length > 0) expect.fail(`${unsound} in ${JSON.stringify(context)}`);
}

test('pages evaluate whole bundles as servers do', async () => {
  for (const text of texts) {
    const [server, page] = [loadBundle(text), await loadPageBundle(text)];
    fc.assert(
      fc.property(anyContext, (context) => {
        const random = ({ bucketBy }: { bucketBy?: unknown } = {}) => bucketBy === 'random';
        for (const key of server.evaluator.keys().filter((name) => !random(server.evaluator.bodyOf(name))))
          expect(page.evaluator.evaluate(key, context)).toEqual(server.evaluator.evaluate(key, context));
      }),
      propertyRuns(200),
    );
  }
});

test('pages load at once what needs no more than they have, and later what does', () => {
  expect(loadPageBundle(printBundle(chained()))).not.toBeInstanceOf(Promise);
  for (const bundle of [RICH_BUNDLE, TYPED_BUNDLE]) expect(loadPageBundle(printBundle(bundle))).toBeInstanceOf(Promise);
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
