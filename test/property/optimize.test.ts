import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLoweringCache } from '../../src/analysis/lowering-cache.js';
import type { Bundle } from '../../src/bundle/bundle.js';
import { flagKeys } from '../../src/bundle/flag-positions.js';
import { createEvaluator } from '../../src/evaluator/create-evaluator.js';
import type { EvaluationDetails } from '../../src/evaluator/evaluation-details.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyProject, ENVIRONMENTS } from '../support/arbitrary-project.js';
import { buildFiles } from '../support/build-files.js';
import { compileOutput } from '../support/compile-output.js';
import { propertyRuns } from '../support/property-runs.js';
import { type ReferenceDetails, referenceEvaluate } from '../support/reference-evaluator.js';

const anyNow = fc.constantFrom('2025-06-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-06-15T12:00:00Z').map(Date.parse);
const anyContexts = fc.array(fc.tuple(anyContext, anyNow), { minLength: 12, maxLength: 12 });
const random = 0.42;

const outputsOf = (flagSet: FlagSet) =>
  ENVIRONMENTS.flatMap((environment) => flagSet.config.outputs.map((output) => ({ flagSet, environment, output })));

/** An optimiser may find that no rule is left, and then says so: nothing else may differ. */
const withoutStatic = ({ reason, ...rest }: ReferenceDetails): ReferenceDetails => ({
  reason: reason === 'STATIC' ? 'DEFAULT' : reason,
  ...rest,
});

const comparable = ({ reason, variant, value, payload }: EvaluationDetails): ReferenceDetails => ({
  reason,
  ...(variant === undefined ? {} : { variant }),
  ...(value === undefined ? {} : { value }),
  ...(payload === undefined ? {} : { payload }),
});

/** Evaluates the flags of a bundle at any of the moments it is asked for. */
function evaluatorOf(bundle: Bundle) {
  let moment = 0;
  const evaluator = createEvaluator(bundle, { now: () => moment, random: () => random });
  return (key: string, context: Readonly<Record<string, unknown>>, now: number) => {
    moment = now;
    return comparable(evaluator.evaluate(key, context));
  };
}

test('written, optimised and reference agree on every flag of every output', () => {
  fc.assert(
    fc.property(anyProject, anyContexts, ({ files }, contexts) => {
      for (const site of outputsOf(buildFiles(files))) {
        const bundle = compileOutput(site, { level: 'written' });
        const written = evaluatorOf(bundle);
        const optimized = evaluatorOf(compileOutput(site, { level: 'optimized' }));
        for (const [sent, now] of contexts) {
          const context = { ...sent, ...site.output.context };
          for (const key of flagKeys(bundle)) {
            const expected = referenceEvaluate(key, { ...site, context, now, random });
            expect(written(key, context, now)).toEqual(expected);
            expect(withoutStatic(optimized(key, context, now))).toEqual(withoutStatic(expected));
          }
        }
      }
    }),
    propertyRuns(60),
  );
});

test('a program folded for a moment answers for that moment, whatever the time', () => {
  fc.assert(
    fc.property(anyProject, anyContext, anyNow, ({ files, flags }, context, now) => {
      const [site] = outputsOf(buildFiles(files));
      if (site === undefined) throw new Error('the project has no output');
      const folded = evaluatorOf(compileOutput(site, { level: 'optimized', foldTime: now }));
      for (const key of flags) {
        const expected = withoutStatic(referenceEvaluate(key, { ...site, context, now, random }));
        for (const later of [0, now, now + 1e12]) expect(withoutStatic(folded(key, context, later))).toEqual(expected);
      }
    }),
    propertyRuns(40),
  );
});

test('an output is the same whatever else is compiled in the same run, and in which order', () => {
  fc.assert(
    fc.property(anyProject, ({ files }) => {
      const sites = outputsOf(buildFiles(files));
      const alone = sites.map((site) => compileOutput(site, { level: 'optimized' }));
      for (const order of [sites, sites.toReversed()]) {
        const cache = createLoweringCache();
        for (const site of order)
          expect(compileOutput(site, { level: 'optimized', cache })).toEqual(alone[sites.indexOf(site)]);
      }
    }),
    propertyRuns(40),
  );
});
