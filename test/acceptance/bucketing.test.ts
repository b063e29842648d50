import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluator/index.js';
import { checkFiles, compileProject } from '../support/compile-project.js';
import { parseProjectText } from '../support/project-text.js';

// Cases that the nearest peer gets wrong, by the ids of our list of them.

const ids = (count: number) => Array.from({ length: count }, (_, index) => `user-${index}`);

/** For each flag the ids that get `on` in production. */
function served(text: string, keys: readonly string[], count: number): readonly ReadonlySet<string>[] {
  const evaluator = createEvaluator(compileProject(parseProjectText(text).files, 'production'));
  return keys.map(
    (key) => new Set(ids(count).filter((userId) => evaluator.evaluate(key, { userId }).variant === 'on')),
  );
}

const idsOf = (text: string) => checkFiles(parseProjectText(text).files).diagnostics.map(({ id }) => id);
const common = (left: ReadonlySet<string>, right: ReadonlySet<string>) => [...left].filter((id) => right.has(id));

const flag = (decision: string, more = '') => `description: A flag of a test.
kind: ops
owner: "@growth"
type: boolean
bucketBy: userId
${more}rules:
  - ${decision}
`;

const exclusive = (redesign: string, oneClick: string) => `
=== layers/checkout.yaml
bucketBy: userId
slots: { redesign: 50, one-click: 50 }
=== a/redesign.yaml
${flag(redesign)}=== a/one-click.yaml
${flag(oneClick)}`;

describe('exclusive layers', () => {
  test('B1: no key is in two flags of a layer', () => {
    const text = exclusive('{ serve: on, rollout: 50 }', '{ serve: on, rollout: 50 }');
    const [redesign = new Set(), oneClick = new Set()] = served(text, ['redesign', 'one-click'], 50_000);
    expect(common(redesign, oneClick)).toEqual([]);
    expect(redesign.size / 50_000).toBeCloseTo(0.25, 1);
  });

  test('B2: a rollout of 10 in a slot of 50 is on for a tenth of that half', () => {
    const text = exclusive('{ serve: on, rollout: 10 }', '{ serve: on }');
    const [redesign = new Set()] = served(text, ['redesign'], 100_000);
    expect(Math.abs(redesign.size / 100_000 - 0.05)).toBeLessThan(0.003);
  });

  test('B3, B4: one flag in two layers is an error', () => {
    const text = `${exclusive('{ serve: on }', '{ serve: on }')}=== layers/second.yaml
slots: { redesign: 10 }
`;
    expect(idsOf(text)).toContain('rollout/exclusion-overlap');
  });

  test('B4: a flag that requires a flag of its own layer can never be on', () => {
    const text = `${exclusive('{ serve: on }', '{ serve: on }')}=== a/one-click.yaml
${flag('{ serve: on }', 'requires: { redesign: on }\n')}`;
    expect(idsOf(text)).toContain('prerequisite/exclusive-pair');
  });

  test('B5: slots tile the bucket space: every key belongs to somebody', () => {
    const text = exclusive('{ serve: on }', '{ serve: on }');
    const [redesign = new Set(), oneClick = new Set()] = served(text, ['redesign', 'one-click'], 100_000);
    expect(redesign.size + oneClick.size).toBe(100_000);
    expect(common(redesign, oneClick)).toEqual([]);
  });

  test('100,000 keys, two slots and a holdout: shares within half a point', () => {
    const text = `
=== layers/checkout.yaml
bucketBy: userId
holdout: 5
slots: { redesign: 50, one-click: 45 }
=== a/redesign.yaml
${flag('{ serve: on }')}=== a/one-click.yaml
${flag('{ serve: on }')}`;
    const [redesign = new Set(), oneClick = new Set()] = served(text, ['redesign', 'one-click'], 100_000);
    expect(common(redesign, oneClick)).toEqual([]);
    const heldOut = 100_000 - redesign.size - oneClick.size;
    for (const [share, wanted] of [
      [redesign.size, 0.5],
      [oneClick.size, 0.45],
      [heldOut, 0.05],
    ] as const)
      expect(Math.abs(share / 100_000 - wanted)).toBeLessThan(0.005);
  });
});

describe('shares', () => {
  const split = (entries: string) => `type: string
description: A flag of a test.
kind: ops
owner: "@growth"
variants: { a: A, b: B, none: none }
defaultVariant: none
bucketBy: userId
rules:
  - split: ${entries}
`;
  const variants = (text: string) => {
    const evaluator = createEvaluator(compileProject(parseProjectText(text).files, 'production'));
    return ids(20_000).map((userId) => evaluator.evaluate('new-checkout', { userId }).variant);
  };

  test('B7: growing and shrinking a split at its end moves nobody who stays', () => {
    const wide = variants(split('[[a, 20], [none, 60], [b, 20]]'));
    const narrow = variants(split('[[a, 10], [none, 80], [b, 10]]'));
    const moved = wide.filter((variant, index) => narrow[index] !== 'none' && narrow[index] !== variant);
    expect(moved).toEqual([]);
  });

  test('B8: the output is a function of the sources alone', () => {
    const { files } = parseProjectText(split('{ a: 50, b: 50 }'));
    expect(compileProject(files, 'production')).toEqual(compileProject(new Map([...files].reverse()), 'production'));
  });

  test('B9: without the bucketing attribute nobody is in a rollout', () => {
    const evaluator = createEvaluator(
      compileProject(parseProjectText(flag('{ serve: on, rollout: 99 }')).files, 'production'),
    );
    expect(evaluator.evaluate('new-checkout', {})).toMatchObject({ variant: 'off', reason: 'DEFAULT' });
  });

  test('B10: weights that the bucket grid cannot hold are an error', () => {
    expect(idsOf(split('{ a: 33.3333, b: 66.6667 }'))).toContain('rollout/precision');
  });
});

test('groups: the same keys in every flag, and a grown rollout keeps every key it had', () => {
  const grouped = (share: number) => flag(`{ serve: on, rollout: ${share} }`, 'group: revamp\n');
  const text = `
=== a/first.yaml
${grouped(5)}=== a/second.yaml
${grouped(5)}=== a/third.yaml
${grouped(25)}`;
  const [first = new Set(), second = new Set(), third = new Set()] = served(
    text,
    ['first', 'second', 'third'],
    100_000,
  );
  expect(first).toEqual(second);
  expect([...first].filter((id) => !third.has(id))).toEqual([]);
  expect(third.size).toBeGreaterThan(first.size);
});
