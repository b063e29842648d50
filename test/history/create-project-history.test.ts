import { expect, test } from 'vitest';
import { createProjectHistory, type LoadedHistory } from '../../src/history/create-project-history.js';
import { loadTimeline } from '../../src/history/load-history.js';
import { UNCOMMITTED } from '../../src/history/moment.js';
import { buildProject } from '../support/build-project.js';
import { commitTexts, type TextCommit } from '../support/commit-texts.js';

const flag =
  'type: boolean\nrules:\n  - { if: { segment: vip }, serve: on }\nenvironments: { staging: { serve: on } }\n';
const vip = 'list: { attribute: org.id, file: ./vip.csv }\n';
const commits: readonly TextCommit[] = [
  { 'area/a.yaml': flag, 'segments/vip.yaml': vip, 'segments/vip.csv': 'one\n' },
  { 'segments/vip.csv': 'two\n' },
  { 'segments/unused.yaml': 'if: { plan: pro }\n' },
];

/** The history of the flag `a` while the work tree holds some files that differ from the last commit. */
function pastOf(files: Readonly<Record<string, string>>, uncommitted: readonly string[], history = commits) {
  const text = Object.entries({ 'segments/vip.yaml': vip, 'segments/vip.csv': 'two\n', ...files })
    .map(([path, content]) => `=== ${path}\n${content}`)
    .join('');
  const { flagSet } = buildProject(text);
  const past: LoadedHistory = {
    timeline: loadTimeline(commitTexts(history)),
    isShallow: false,
    prefix: '',
    uncommitted: new Set(uncommitted),
  };
  const found = flagSet.flags.get('a');
  if (found === undefined) throw new Error('no such flag');
  const answer = createProjectHistory(() => past).of(found);
  if (answer === undefined) throw new Error('no history');
  const day = (time: number) => (Number.isFinite(time) ? new Date(time).getUTCDate() : 'now');
  return {
    first: day(answer.first.time),
    edit: day(answer.lastEdit.time),
    staging: day(answer.lastChange('staging').time),
    production: day(answer.lastChange('production').time),
  };
}

test('a list counts where its segment is used', () => {
  expect(pastOf({ 'area/a.yaml': flag }, [])).toEqual({ first: 1, edit: 1, staging: 1, production: 2 });
});

test('an edit that is not committed has just been made', () => {
  const words = { first: 1, edit: 'now', staging: 1, production: 2 };
  expect(pastOf({ 'area/a.yaml': `${flag}# hm\n` }, ['area/a.yaml'])).toEqual(words);
  expect(
    pastOf({ 'area/a.yaml': flag.replace('on }}', 'off }}').replace('serve: on } }', 'serve: off } }') }, [
      'area/a.yaml',
    ]),
  ).toEqual({
    ...words,
    staging: 'now',
  });
});

test('so has one of a segment, or of its list', () => {
  const now = { first: 1, edit: 1, staging: 1, production: 'now' };
  expect(pastOf({ 'area/a.yaml': flag, 'segments/vip.csv': 'three\n' }, ['segments/vip.csv'])).toEqual(now);
  const inline = 'list: { attribute: org.id, values: [two] }\n';
  expect(pastOf({ 'area/a.yaml': flag, 'segments/vip.yaml': inline }, ['segments/vip.yaml'])).toEqual(now);
});

test('a move that is not committed is a move', () => {
  const moved = pastOf({ 'elsewhere/a.yaml': flag }, ['area/a.yaml', 'elsewhere/a.yaml']);
  expect(moved).toEqual({ first: 1, edit: 'now', staging: 1, production: 2 });
});

test('a flag that was never committed has no past', () => {
  expect(pastOf({ 'area/a.yaml': flag }, ['area/a.yaml'], commits.slice(1))).toMatchObject({
    first: 'now',
    staging: 'now',
  });
});

test('nothing is loaded before it is asked for, and then once', () => {
  let loads = 0;
  const history = createProjectHistory(() => {
    loads += 1;
    return { reason: 'not here' };
  });
  expect(loads).toBe(0);
  const [flagOf] = buildProject('type: boolean\n').flagSet.flags.values();
  if (flagOf === undefined) throw new Error('no flag');
  expect(history.of(flagOf)).toBeUndefined();
  expect(history.extent()).toEqual({ kind: 'none', reason: 'not here' });
  expect(loads).toBe(1);
  expect(UNCOMMITTED.time).toBeGreaterThan(Date.UTC(9999, 0, 1));
});
