import { describe, expect, test } from 'vitest';
import { flagTestCoverage } from '../../src/compiler/flag-test-coverage.js';
import { judgeFlagTests } from '../../src/compiler/judge-flag-tests.js';
import { runFlagTests } from '../../src/compiler/run-flag-tests.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { buildProject } from '../support/build-project.js';

const NOW = Date.UTC(2026, 10, 22);

function run(text: string) {
  const { flagSet, diagnostics } = buildProject(text);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return { flagSet, results: runFlagTests({ flagSet, now: NOW, stages: createStageRunner(() => 0) }) };
}

/** `environment: passed`, or what came instead. */
function outcomes(text: string): readonly string[] {
  const { flagSet, results } = run(text);
  return results.map((result) => {
    const [failure] = judgeFlagTests([result], flagSet);
    return `${result.environment}: ${result.passed ? 'passed' : failure?.message}`;
  });
}

const flag = (fields: string, expectation: string) => `
type: string
variants: { a: a, b: b, c: c }
defaultVariant: a
bucketBy: userId
${fields}
tests:
  - name: it
    environment: production
    ${expectation}
`;

describe('a variant', () => {
  const rules = 'rules: [{ if: { country: DE }, serve: b }]';
  test('that is served', () => {
    expect(outcomes(flag(rules, 'context: { country: DE }\n    expect: b'))).toEqual(['production: passed']);
  });
  test('that is not', () => {
    expect(outcomes(flag(rules, 'context: { country: AT }\n    expect: b'))).toEqual([
      'production: expected `b` in `production`, got `a`',
    ]);
  });
  test('in all environments', () => {
    const text = flag('environments: { staging: { serve: b } }', 'expect: a').replace(
      '    environment: production\n',
      '',
    );
    expect(outcomes(text)).toEqual(['staging: expected `a` in `staging`, got `b`', 'production: passed']);
  });
  test('of a disabled flag without an off variant', () => {
    expect(outcomes(flag('enabled: false', 'expect: a'))).toEqual([
      'production: expected `a` in `production`, got no variant',
    ]);
  });
});

describe('a pinned bucket', () => {
  const split = 'rules: [{ split: { b: 25, c: 75 } }]';
  test.each([
    [0, 'b'],
    [24.999, 'b'],
    [25, 'c'],
    [99.999, 'c'],
  ])('at %d: %s, without a key', (at, variant) => {
    expect(outcomes(flag(split, `at: ${at}\n    expect: ${variant}`))).toEqual(['production: passed']);
  });
  test('counts for rules with salts of their own', () => {
    const text = 'rules: [{ serve: b, rollout: 50, onMiss: next, salt: x }, { serve: c }]';
    expect(outcomes(flag(text, 'at: 50\n    expect: c'))).toEqual(['production: passed']);
  });
  test('is inside the slot of the flag', () => {
    const text = `
=== checkout/new-checkout.yaml${flag(split, 'at: 10\n    expect: b')}
=== checkout/other.yaml
type: boolean
=== layers/checkout.yaml
bucketBy: userId
slots: { other: 50, new-checkout: 50 }
`;
    expect(outcomes(text)).toEqual(['production: passed']);
  });
});

describe('shares', () => {
  const shares = (rules: string, expected: string) => outcomes(flag(`rules: [${rules}]`, `expect: ${expected}`));
  test('of a split', () => {
    expect(shares('{ split: { b: 33.333, c: 66.667 } }', '{ b: 33.333, c: 66.667 }')).toEqual(['production: passed']);
  });
  test('are exact to one bucket', () => {
    expect(shares('{ split: { b: 33.333, c: 66.667 } }', '{ b: 33.334, c: 66.666 }')).toEqual([
      'production: expected `c` 66.666 %, `b` 33.334 % in `production`, got `c` 66.667 %, `b` 33.333 %',
    ]);
  });
  test('of a split behind a rollout with the same salt', () => {
    const text = '{ serve: c, rollout: 20, onMiss: next }, { split: { a: 50, b: 50 } }';
    expect(shares(text, '{ c: 20, a: 30, b: 50 }')).toEqual(['production: passed']);
  });
  test('of a split behind a rollout with another salt', () => {
    const text = '{ serve: c, rollout: 20, onMiss: next, salt: x }, { split: { a: 50, b: 50 } }';
    expect(shares(text, '{ c: 20, a: 40, b: 40 }')).toEqual(['production: passed']);
  });
  test('of people who are in a group', () => {
    const text = (group: string) => `
=== checkout/a.yaml
type: boolean
group: ${group}
requires: { b: on }
rules: [{ serve: on, rollout: 40 }]
tests:
  - { name: it, environment: production, expect: { on: ${group === 'both' ? 25 : 10}, off: ${group === 'both' ? 75 : 90} } }
=== checkout/b.yaml
type: boolean
group: both
rules: [{ serve: on, rollout: 25 }]
`;
    expect(outcomes(text('both'))).toEqual(['production: passed']);
    expect(outcomes(text('alone'))).toEqual(['production: passed']);
  });
  test('of random buckets', () => {
    const text = flag('rules: [{ serve: b, rollout: 40 }]', 'expect: { b: 40, a: 60 }').replace('userId', 'random');
    expect(outcomes(text)).toEqual(['production: passed']);
  });
  test('a single variant must be sure where the bucket is random', () => {
    const text = flag('rules: [{ serve: b, rollout: 40 }]', 'expect: b').replace('userId', 'random');
    expect(outcomes(text)).toEqual(['production: expected `b` in `production`, got `a` 60 %, `b` 40 %']);
  });
  test('of too many salts at once are not computed', () => {
    const rules = Array.from({ length: 20 }, (_, index) => `{ serve: b, rollout: 1, onMiss: next, salt: s${index} }`);
    expect(shares(`${rules.join(', ')}, { split: { b: 50, c: 50 } }`, '{ b: 50, c: 50 }')).toHaveLength(1);
  });
});

test('what depends on the time says so', () => {
  const windowed = 'rules: [{ until: 2026-12-01T00:00:00Z, serve: b }]';
  const { results, flagSet } = run(flag(windowed, 'expect: a'));
  expect(results.map(({ dependsOnTime }) => dependsOnTime)).toEqual([true]);
  expect(judgeFlagTests(results, flagSet).map(({ needsClock }) => needsClock)).toEqual([true]);
  expect(run(flag('', 'expect: a')).results.map(({ dependsOnTime }) => dependsOnTime)).toEqual([false]);
});

test('failures point to the expectation', () => {
  const { results, flagSet } = run(flag('', 'expect: b'));
  const [failure] = judgeFlagTests(results, flagSet);
  expect(failure).toMatchObject({ id: 'test/failed', severity: 'error', environment: 'production' });
  expect(failure?.span.file.text.slice(failure.span.start, failure.span.end)).toBe('b');
});

test('what the tests come to', () => {
  const { results, flagSet } = run(flag('rules: [{ if: { country: DE }, serve: b }, { serve: a }]', 'expect: a'));
  const { flags, rules, variants, uncovered } = flagTestCoverage(results, flagSet);
  expect({ flags, rules, variants }).toEqual({
    flags: { covered: 1, total: 1 },
    rules: { covered: 1, total: 2 },
    variants: { covered: 1, total: 2 },
  });
  expect(uncovered.map(({ id, message }) => `${id}: ${message}`)).toEqual([
    'test/uncovered-variant: no test of `new-checkout` comes to variant `b`',
  ]);
});
