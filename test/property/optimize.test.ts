import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLoweringCache } from '../../src/analysis/lowering-cache.js';
import type { Bundle } from '../../src/bundle/bundle.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { createEvaluator } from '../../src/evaluator/create-evaluator.js';
import type { EvaluationDetails } from '../../src/evaluator/evaluation-details.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { buildProgram } from '../../src/optimize/build-program.js';
import { type PassOptions, runPasses } from '../../src/optimize/run-passes.js';
import { buildBundle } from '../../src/targets/halyard-bundle.js';
import { anyContext } from '../support/arbitrary-context.js';
import { anyProject, ENVIRONMENTS } from '../support/arbitrary-project.js';
import { buildFiles } from '../support/build-files.js';
import { propertyRuns } from '../support/property-runs.js';
import { type ReferenceDetails, referenceEvaluate } from '../support/reference-evaluator.js';

const anyNow = fc.constantFrom('2025-06-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-06-15T12:00:00Z').map(Date.parse);
const anyContexts = fc.array(fc.tuple(anyContext, anyNow), { minLength: 12, maxLength: 12 });
const random = 0.42;

/** The bundles of one output: as written, optimised alone, and optimised in a run that shares its cache. */
function compileAll(flagSet: FlagSet, environment: string, output: FlagSet['config']['outputs'][number]) {
  const cache = createLoweringCache();
  const compile = (options: Omit<PassOptions, 'sink'>): Bundle => {
    const sink = createDiagnosticList();
    const program = runPasses(buildProgram(flagSet, environment, output, options.cache), { ...options, sink });
    expect(sink.diagnostics).toEqual([]);
    return buildBundle(program);
  };
  for (const other of ENVIRONMENTS) buildProgram(flagSet, other, output, cache);
  return {
    written: compile({ level: 'written' }),
    optimized: compile({ level: 'optimized' }),
    shared: compile({ level: 'optimized', cache }),
    at: (foldTime: number) => compile({ level: 'optimized', foldTime }),
  };
}

/** An optimiser may find that no rule is left, and then says so: nothing else may differ. */
const withoutStatic = ({ reason, ...rest }: ReferenceDetails) => ({
  reason: reason === 'STATIC' ? 'DEFAULT' : reason,
  ...rest,
});

const comparable = ({ reason, variant, value, payload }: EvaluationDetails): ReferenceDetails => ({
  reason,
  ...(variant === undefined ? {} : { variant }),
  ...(value === undefined ? {} : { value }),
  ...(payload === undefined ? {} : { payload }),
});

function evaluate(bundle: Bundle, key: string, context: Readonly<Record<string, unknown>>, now: number) {
  return comparable(createEvaluator(bundle, { now: () => now, random: () => random }).evaluate(key, context));
}

test('written, optimised and reference agree on every flag of every output', () => {
  fc.assert(
    fc.property(anyProject, anyContexts, ({ files }, contexts) => {
      const flagSet = buildFiles(files);
      for (const environment of ENVIRONMENTS)
        for (const output of flagSet.config.outputs) {
          const bundles = compileAll(flagSet, environment, output);
          expect(bundles.shared).toEqual(bundles.optimized);
          const keys = bundles.written.flags.length === 0 ? [] : bundles.written.keys.split('\n');
          for (const [sent, now] of contexts) {
            const context = { ...sent, ...output.context };
            for (const key of keys) {
              const expected = referenceEvaluate(key, { flagSet, environment, context, now, random });
              expect(evaluate(bundles.written, key, context, now)).toEqual(expected);
              expect(withoutStatic(evaluate(bundles.optimized, key, context, now))).toEqual(withoutStatic(expected));
            }
          }
        }
    }),
    propertyRuns(120),
  );
});

test('a program folded for a moment answers for that moment, whatever the time', () => {
  fc.assert(
    fc.property(anyProject, anyContext, anyNow, ({ files, flags }, context, now) => {
      const flagSet = buildFiles(files);
      const [environment = '', [output]] = [ENVIRONMENTS[0], flagSet.config.outputs];
      if (output === undefined) throw new Error('no output');
      const folded = compileAll(flagSet, environment, output).at(now);
      for (const key of flags) {
        const expected = withoutStatic(referenceEvaluate(key, { flagSet, environment, context, now, random }));
        for (const later of [0, now, now + 1e12])
          expect(withoutStatic(evaluate(folded, key, context, later))).toEqual(expected);
      }
    }),
    propertyRuns(120),
  );
});
