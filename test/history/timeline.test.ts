import { expect, test } from 'vitest';
import { behaviourIn } from '../../src/history/file-record.js';
import { loadTimeline } from '../../src/history/load-history.js';
import type { Moment } from '../../src/history/moment.js';
import { recordName } from '../../src/history/timeline.js';
import { commitTexts, type TextCommit } from '../support/commit-texts.js';

const flag = (share: number, more = '') => `type: boolean\nrules:\n  - { serve: on, rollout: ${share} }\n${more}`;

/** Days of January, with a `+` where it may have been earlier. */
const dayOf = (moment: Moment | undefined) =>
  moment && `${new Date(moment.time).getUTCDate()}${moment.atLeast ? '+' : ''}`;

function lifeOf(key: string, commits: readonly TextCommit[], isShallow = false) {
  const record = loadTimeline(commitTexts(commits, isShallow)).records.get(recordName('flag', key));
  return (
    record && {
      first: dayOf(record.first),
      edit: dayOf(record.lastEdit),
      change: dayOf(record.base?.since),
      staging: dayOf(behaviourIn(record, 'staging')?.since),
    }
  );
}

test('first appearance, last edit and last change are three things', () => {
  const commits = [
    { 'a.yaml': flag(1) },
    { 'a.yaml': flag(2) },
    { 'b.yaml': flag(1) },
    { 'a.yaml': flag(2, '# hm\n') },
  ];
  expect(lifeOf('a', commits)).toEqual({ first: '1', edit: '4', change: '2', staging: '2' });
});

test('an environment changes by itself, and with the base while it says nothing', () => {
  const spoken = (serve: string) => `environments: { staging: { serve: ${serve} } }\n`;
  const commits = [
    { 'a.yaml': flag(1) },
    { 'a.yaml': flag(1, spoken('on')) },
    { 'a.yaml': flag(2, spoken('on')) },
    { 'a.yaml': flag(2, `${spoken('on')}owner: b\n`) },
  ];
  expect(lifeOf('a', commits)).toMatchObject({ change: '3', staging: '2' });
  expect(lifeOf('a', [...commits, { 'a.yaml': flag(2) }])).toMatchObject({ change: '3', staging: '5' });
  expect(lifeOf('a', [...commits, { 'a.yaml': flag(2) }, { 'a.yaml': flag(3) }])).toMatchObject({ staging: '6' });
});

test('an environment that begins to say what the base says has said it before', () => {
  const commits = [{ 'a.yaml': flag(1) }, { 'a.yaml': flag(1, 'environments: { staging: { enabled: true } }\n') }];
  expect(lifeOf('a', commits)).toMatchObject({ edit: '2', staging: '1' });
});

test('a move goes on', () => {
  const moved = { first: '1', edit: '1', change: '1', staging: '1' };
  const born = { 'x/a.yaml': flag(1) };
  expect(lifeOf('a', [born, { 'x/a.yaml': null, 'y/a.yaml': flag(1) }])).toEqual(moved);
  expect(lifeOf('a', [born, { 'y/a.yaml': flag(1) }, { 'x/a.yaml': null }]), 'copied first').toEqual(moved);
  expect(lifeOf('a', [born, { 'x/a.yaml': null, 'y/a.yaml': flag(2) }]), 'and edited').toMatchObject({
    first: '1',
    edit: '2',
    change: '2',
  });
});

test('a key that is written makes the file name meaningless', () => {
  const commits = [{ 'one.yaml': `key: a/b\n${flag(1)}` }, { 'one.yaml': null, 'two.yaml': `key: a/b\n${flag(1)}` }];
  expect(lifeOf('a/b', commits)).toMatchObject({ first: '1', change: '1' });
  expect(lifeOf('two', commits)).toBeUndefined();
});

test('another key is another flag', () => {
  expect(lifeOf('b', [{ 'a.yaml': flag(1) }, { 'a.yaml': null, 'b.yaml': flag(1) }])).toMatchObject({ first: '2' });
});

test('what was gone and comes back begins anew', () => {
  const commits = [{ 'a.yaml': flag(1) }, { 'a.yaml': null }, { 'a.yaml': flag(1) }];
  expect(lifeOf('a', commits.slice(0, 2))).toBeUndefined();
  expect(lifeOf('a', commits)).toEqual({ first: '3', edit: '3', change: '3', staging: '3' });
});

test('a revision that cannot be read changes nothing but the text', () => {
  const broken = { 'a.yaml': 'rules: [' };
  expect(lifeOf('a', [{ 'a.yaml': flag(1) }, broken])).toMatchObject({ edit: '2', change: '1' });
  expect(lifeOf('a', [{ 'a.yaml': flag(1) }, broken, { 'a.yaml': flag(1) }])).toMatchObject({ edit: '3', change: '1' });
  expect(lifeOf('a', [{ 'a.yaml': flag(1) }, broken, { 'a.yaml': flag(2) }])).toMatchObject({ change: '3' });
  expect(lifeOf('a', [broken, { 'a.yaml': flag(1) }]), 'from the first on').toMatchObject({ first: '1', change: '2' });
  const keyed = { 'x.yaml': `key: a/b\n${flag(1)}` };
  expect(lifeOf('a/b', [keyed, { 'x.yaml': 'rules: [' }, keyed])).toMatchObject({ first: '1', change: '1' });
});

test('ten flags at once were there before', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`flag-${index}.yaml`, flag(1)]));
  expect(lifeOf('flag-0', [many(9)])).toMatchObject({ first: '1', change: '1' });
  expect(lifeOf('flag-0', [many(10)])).toEqual({ first: '1+', edit: '1+', change: '1+', staging: '1+' });
  expect(lifeOf('flag-0', [many(10), { 'flag-0.yaml': flag(2) }])).toMatchObject({
    first: '1+',
    edit: '2',
    change: '2',
  });
  const moved = { ...many(10), ...Object.fromEntries(Object.keys(many(10)).map((path) => [`old/${path}`, null])) };
  const before = Object.fromEntries(Object.entries(many(9)).map(([path, text]) => [`old/${path}`, text]));
  expect(lifeOf('flag-0', [before, moved]), 'a move of all is no import').toMatchObject({ first: '1' });
});

test('what the first commit of a shallow clone has is older', () => {
  const commits = [{ 'a.yaml': flag(1) }, { 'b.yaml': flag(1) }];
  expect(lifeOf('a', commits, true)).toMatchObject({ first: '1+', change: '1+' });
  expect(lifeOf('b', commits, true)).toMatchObject({ first: '2', change: '2' });
});

test('expiries that were put off', () => {
  const commits = ['2026-02-01', '2026-03-01', '2026-02-15', '2026-04-01', 'never'].map((date) => ({
    'a.yaml': flag(1, `expires: ${date}\n`),
  }));
  const record = loadTimeline(commitTexts(commits)).records.get('flag:a');
  expect(record?.postponements.map(({ to, at }) => [to, dayOf(at)])).toEqual([
    ['2026-03-01', '2'],
    ['2026-04-01', '4'],
  ]);
});
