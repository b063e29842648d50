import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadTimeline } from '../../src/history/load-history.js';
import { commitTexts, type TextCommit } from '../support/commit-texts.js';
import { propertyRuns } from '../support/property-runs.js';

function memoryCache(version = '1') {
  const state: { text?: string } = {};
  return {
    state,
    version,
    read: () => state.text,
    write: (text: string) => {
      state.text = text;
    },
  };
}

const commits: readonly TextCommit[] = [
  { 'a.yaml': 'type: boolean\nexpires: 2026-02-01\n', 'segments/vip.yaml': 'list: { attribute: x, file: vip.csv }\n' },
  {
    'a.yaml': 'type: boolean\nexpires: 2026-03-01\nenvironments: { staging: { serve: on } }\n',
    'segments/vip.csv': '1\n',
  },
  { 'broken.yaml': '[', 'segments/vip.csv': '2\n' },
];

test('what was kept is what was loaded', () => {
  const cache = memoryCache();
  const loaded = loadTimeline(commitTexts(commits), cache);
  const unreadable = { ...commitTexts(commits), commits: () => [], readTexts: () => new Map() };
  expect(loadTimeline(unreadable, cache)).toEqual(loaded);
  expect(loaded.records.size).toBe(4);
});

test.each([
  ['another version', memoryCache('2'), (text: string) => text],
  ['no JSON', memoryCache(), (text: string) => text.slice(1)],
  ['another form', memoryCache(), (text: string) => text.replace('"paths":[[', '"paths":[[0,')],
  ['a list of nothing', memoryCache(), () => '[]'],
  ['null', memoryCache(), () => 'null'],
  ['records of another form', memoryCache(), (text: string) => text.replace('"first":[', '"first":["x",')],
])('%s is no cache', (_, cache, damage) => {
  const written = memoryCache();
  const loaded = loadTimeline(commitTexts(commits), written);
  cache.state.text = damage(written.state.text ?? '');
  expect(loadTimeline(commitTexts(commits), cache)).toEqual(loaded);
  expect(cache.state.text, 'and it is replaced').toContain(`"version":"${cache.version}"`);
});

test('nothing is kept of a shallow clone', () => {
  const cache = memoryCache();
  loadTimeline(commitTexts(commits, true), cache);
  expect(cache.state.text).toBeUndefined();
});

const path = fc.constantFrom(
  'a.yaml',
  'x/a.yaml',
  'y/a.yaml',
  'b.yaml',
  'x/b.yaml',
  'segments/s.yaml',
  'segments/s.csv',
);
const text = fc.constantFrom(
  null,
  'rules: [',
  ...[1, 2, 3].map((share) => `type: boolean\nsalt: "${share}"\nexpires: 2026-01-0${share}\n`),
);
const anyCommit = fc.dictionary(path, text, { maxKeys: 4 });

test('going on from any commit is the same as beginning anew, also with clocks that go wrong', () => {
  const anyHistory = fc.array(fc.tuple(anyCommit, fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyHistory, fc.nat({ max: 8 }), (history, split) => {
      const source = commitTexts(history.map(([commit]) => commit));
      const skewed = source.commits().map((commit, index) => ({
        ...commit,
        time: commit.time + (history[index]?.[1] ?? 0) * 86_400_000,
      }));
      const upTo = (end: number) => ({
        ...source,
        head: `commit ${end}`,
        commits: () => skewed.slice(0, end),
        commitsSince: (commit: string) => skewed.slice(Number(commit.split(' ')[1]), end),
      });
      const cache = memoryCache();
      const middle = Math.min(split, skewed.length);
      loadTimeline(upTo(middle), cache);
      const resumed = loadTimeline(upTo(skewed.length), cache);
      expect(resumed).toEqual(loadTimeline(upTo(skewed.length)));
    }),
    propertyRuns(300),
  );
});
