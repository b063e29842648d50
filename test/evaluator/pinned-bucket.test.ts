import { expect, test } from 'vitest';
import { compileBundle } from '../../src/compiler/compile-bundle.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { createEvaluator } from '../../src/evaluator/index.js';
import { buildProject } from '../support/build-project.js';

/** The variant of a flag with two salts, where some buckets are fixed. */
function variantWith(buckets: Readonly<Record<string, number>>, bucketBy: string, context = {}) {
  const { flagSet } = buildProject(`
type: string
variants: { a: a, b: b, c: c }
defaultVariant: a
bucketBy: ${bucketBy}
rules:
  - { serve: b, rollout: 10, onMiss: next, salt: other }
  - { split: { a: 50, c: 50 } }
`);
  const stages = createStageRunner(() => 0);
  const options = { level: 'written', audience: 'server', sink: createDiagnosticList(), stages } as const;
  const bundle = compileBundle(flagSet, 'production', options);
  if (bundle === undefined) throw new Error('no bundle');
  const bucket = (salt: string) => new Map(Object.entries(buckets)).get(salt);
  return createEvaluator(bundle, { bucket, random: () => 0 }).evaluate('new-checkout', context).variant;
}

test.each(['userId', 'random'])('a bucket can be fixed for each salt, without a key: %s', (bucketBy) => {
  expect(variantWith({ other: 9999, 'new-checkout': 0 }, bucketBy)).toBe('b');
  expect(variantWith({ other: 10_000, 'new-checkout': 49_999 }, bucketBy)).toBe('a');
  expect(variantWith({ other: 10_000, 'new-checkout': 50_000 }, bucketBy)).toBe('c');
});

test('salts that are not fixed bucket as usual', () => {
  expect(variantWith({ other: 99_999 }, 'userId')).toBe('a');
  expect(variantWith({}, 'random')).toBe('b');
});
