import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/diff/build-report.js';
import { compareSides } from '../../src/diff/compare-sides.js';
import { judgeRisks } from '../../src/diff/judge-risks.js';
import { type CompiledSides, compilePair } from '../support/compile-pair.js';
import { anyProjectPair } from '../support/mutated-project.js';
import { propertyRuns } from '../support/property-runs.js';
import { TEST_NOW } from '../support/run-cli.js';

/** Sizes of bundles are known only where nothing was left out. */
const NEEDS_ALL = 'diff/size-jump';

function report({ base, head }: CompiledSides) {
  const comparison = compareSides(base, head, TEST_NOW);
  return buildReport(
    comparison,
    judgeRisks(comparison).filter(({ rule }) => rule !== NEEDS_ALL),
  );
}

test('what is left out of a comparison would have changed nothing in it', () => {
  const seen = { leftOut: 0, compared: 0, changed: 0 };
  fc.assert(
    fc.property(anyProjectPair, (pair) => {
      const whole = compilePair(pair, 'all');
      if (whole === undefined) return;
      const partial = compilePair(pair, 'differing');
      if (partial === undefined) throw new Error('an error that is not there in the whole');
      const expected = report(whole);
      expect(report(partial)).toEqual(expected);
      seen.leftOut += partial.head.untouched?.size ?? 0;
      seen.compared += 1;
      seen.changed += expected.environments.filter(({ changes }) => changes.length > 0).length;
    }),
    propertyRuns(100),
  );
  expect(seen.leftOut).toBeGreaterThan(seen.compared);
  expect(seen.changed).toBeGreaterThan(seen.compared / 4);
});
