import { expect, test } from 'vitest';
import { compareBundles } from '../../src/diff/compare-bundles.js';
import { compileProject } from '../support/compile-project.js';
import { compiledPair } from '../support/compiled-pair.js';
import { parseProjectText } from '../support/project-text.js';
import { TEST_NOW } from '../support/run-cli.js';

const HEADER = 'type: string\nvariants: { a: A, b: B, c: C }\ndefaultVariant: a\nbucketBy: userId\n';

/** What a change of one flag's rules does, in percent, now. */
function radiusOf(before: string, after: string, header = HEADER) {
  const compile = (rules: string) =>
    compileProject(parseProjectText(`\n=== a/flag.yaml\n${header}${rules}\n`).files, 'production');
  const [change] = compareBundles(compiledPair(compile(before), compile(after)), TEST_NOW);
  return change?.radius[0];
}

function sharesOf(before: string, after: string, header = HEADER) {
  const radius = radiusOf(before, after, header);
  if (radius === undefined) return undefined;
  const percent = (share: number) => Math.round(share * 1e8) / 1e6;
  const { gained, lost, switched } = radius.shares;
  return {
    gained: percent(gained),
    lost: percent(lost),
    switched: percent(switched),
    minimum: percent(radius.minimum),
    bound: radius.bound,
  };
}

const exactly = (shares: object) => ({ gained: 0, lost: 0, switched: 0, bound: 'exact', ...shares });

test.each([
  [
    '5 to 25 %, same salt',
    'rules: [{ serve: b, rollout: 5 }]',
    'rules: [{ serve: b, rollout: 25 }]',
    { gained: 20, minimum: 20 },
  ],
  [
    '25 to 5 %, same salt',
    'rules: [{ serve: b, rollout: 25 }]',
    'rules: [{ serve: b, rollout: 5 }]',
    { lost: 20, minimum: 20 },
  ],
  [
    '25 to 25 %, new salt',
    'rules: [{ serve: b, rollout: 25 }]',
    'salt: other\nrules: [{ serve: b, rollout: 25 }]',
    { gained: 18.75, lost: 18.75, minimum: 0 },
  ],
  [
    '5 to 25 %, new salt',
    'rules: [{ serve: b, rollout: 5 }]',
    'salt: other\nrules: [{ serve: b, rollout: 25 }]',
    { gained: 23.75, lost: 3.75, minimum: 20 },
  ],
  [
    '50/50 to 60/40',
    'rules: [{ split: { b: 50, c: 50 } }]',
    'rules: [{ split: { b: 60, c: 40 } }]',
    { switched: 10, minimum: 10 },
  ],
  [
    '50/50 to 33/33/34',
    'rules: [{ split: { b: 50, a: 50 } }]',
    'rules: [{ split: { b: 33, a: 33, c: 34 } }]',
    { gained: 34, lost: 17, minimum: 34 },
  ],
  [
    'two variants of 50/50 in another order',
    'rules: [{ split: { b: 50, c: 50 } }]',
    'rules: [{ split: { c: 50, b: 50 } }]',
    { switched: 100, minimum: 0 },
  ],
])('%s', (_name, before, after, expected) => {
  expect(sharesOf(before, after)).toEqual(exactly(expected));
});

test('another attribute to bucket by is another salt for those who have both', () => {
  const before = 'rules: [{ serve: b, rollout: 25 }]';
  const radius = radiusOf(
    before,
    before.replace('rules', 'bucketBy: deviceId\nrules'),
    HEADER.replace('bucketBy: userId\n', ''),
  );
  expect(radius?.audiences.map(({ withoutKeys, shares }) => [withoutKeys, shares.changed])).toEqual([
    [[], 0.375],
    [['deviceId'], 0.25],
    [['targetingKey'], 0.25],
  ]);
});

test.each([
  ['a rule that nobody reaches', 'rules: [{ serve: b }]', 'rules: [{ serve: b }, { if: { country: DE }, serve: c }]'],
  [
    'a split of one variant in two parts',
    'rules: [{ split: { b: 50, c: 50 } }]',
    'rules: [{ split: [[b, 20], [b, 30], [c, 50]] }]',
  ],
  [
    'a rule that says in two what one said',
    'rules: [{ if: { any: [{ country: DE }, { plan: free }] }, serve: b }]',
    'rules: [{ if: { country: DE }, serve: b }, { if: { plan: free }, serve: b }]',
  ],
  [
    'a rollout of none',
    'rules: [{ serve: b, rollout: 10 }]',
    'rules: [{ if: { country: DE }, serve: c, rollout: 0, onMiss: next }, { serve: b, rollout: 10 }]',
  ],
])('%s changes nothing', (_name, before, after) => {
  expect(sharesOf(before, after)).toBeUndefined();
});

test('an audience whose size nobody knows is an upper bound', () => {
  const radius = radiusOf('rules: []', 'rules: [{ if: { country: DE }, serve: b, rollout: 40 }]');
  expect([radius?.bound, radius?.shares.changed, radius?.audiences.length]).toEqual(['at-most', 0.4, 1]);
});

test('a change that begins later says when', () => {
  const compile = (rules: string) => parseProjectText(`\n=== a/flag.yaml\n${HEADER}${rules}\n`).files;
  const [before, after] = [
    'rules: []',
    'rules: [{ from: 2027-01-01T00:00:00Z, until: 2027-02-01T00:00:00Z, serve: b }]',
  ];
  const pair = compiledPair(
    compileProject(compile(before), 'production'),
    compileProject(compile(after), 'production'),
  );
  const [change] = compareBundles(pair, TEST_NOW);
  expect(change?.radius.map(({ since, shares }) => [new Date(since).toISOString(), shares.changed])).toEqual([
    [new Date(TEST_NOW).toISOString(), 0],
    ['2027-01-01T00:00:00.000Z', 1],
    ['2027-02-01T00:00:00.000Z', 0],
  ]);
});
