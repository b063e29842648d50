import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { createEvaluator, type EvaluationDetails } from '../../src/evaluator/index.js';
import type { OptimizationLevel } from '../../src/optimize/pass.js';
import { compileProject } from '../support/compile-project.js';
import { type ConformanceCase, type ConformanceFile, readConformanceFiles } from './conformance-file.js';

const LEVELS: readonly OptimizationLevel[] = ['written', 'optimized'];

/** Compiles an environment when it is first asked for, and reads the bundle from its text as an SDK does. */
function bundlesOf({ files }: ConformanceFile, level: OptimizationLevel): (environment: string) => Bundle {
  const known = new Map<string, Bundle>();
  return (environment) => {
    const bundle = known.get(environment) ?? readBundle(printBundle(compileProject(files, environment, level)));
    if (isUnreadable(bundle)) throw new Error(bundle.message);
    known.set(environment, bundle);
    return bundle;
  };
}

function evaluateCase(bundle: Bundle, { flag, context, now, random, ask }: ConformanceCase): EvaluationDetails {
  const evaluator = createEvaluator(bundle, {
    now: () => Date.parse(now ?? '2026-11-22T00:00:00Z'),
    random: () => random ?? 0,
  });
  return ask === undefined
    ? evaluator.evaluate(flag, context)
    : evaluator.evaluateTyped(flag, ask.type, ask.default, context);
}

/** A rule that never matches may be gone from an optimised flag, and then the flag has no rules. */
function comparable({ variant, value, payload, reason, errorCode }: ConformanceCase['want'], level: OptimizationLevel) {
  return {
    variant,
    value,
    payload,
    reason: level === 'optimized' && reason === 'STATIC' ? 'DEFAULT' : reason,
    errorCode,
  };
}

for (const file of readConformanceFiles())
  for (const level of LEVELS)
    describe(`${file.name}, ${level}`, () => {
      const bundleOf = bundlesOf(file, level);
      test.each(file.cases.map((item) => [item.flag, item.note, item] as const))('%s: %s', (_flag, _note, item) => {
        const details = evaluateCase(bundleOf(item.environment), item);
        expect(comparable(details, level)).toEqual(comparable(item.want, level));
      });
    });

test('every note of a flag is said once', () => {
  for (const { name, cases } of readConformanceFiles()) {
    const notes = cases.map(({ flag, note, environment }) => `${name} ${environment} ${flag}: ${note}`);
    expect(new Set(notes).size).toBe(notes.length);
  }
});
