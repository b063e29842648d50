import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHistory } from '../../src/compiler/open-history.js';
import type { Moment } from '../../src/history/moment.js';
import { buildProject } from '../support/build-project.js';
import { type GitRepository, gitRepository, shallowClone } from '../support/git-repository.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const flag = (share: number) => `type: boolean\nrules:\n  - { serve: on, rollout: ${share} }\n`;
const date = ({ time, atLeast }: Moment) =>
  `${Number.isFinite(time) ? new Date(time).toISOString().slice(5, 10) : 'now'}${atLeast ? '+' : ''}`;

const open = ({ directory }: Pick<GitRepository, 'directory'>) =>
  openHistory({ root: join(directory, 'flags'), repository: directory, prefix: 'flags/' }, '1.0.0');

/** First appearance and last change of the flag `a`, which is now at a path with a text. */
function lifeOf(repository: GitRepository, text: string, path = 'a.yaml') {
  const { flagSet } = buildProject(`=== flags/${path}\n${text}`);
  const found = flagSet.flags.get('a');
  const past = found && open(repository).of(found);
  return past && [date(past.first), date(past.lastChange('production'))];
}

function grown(): GitRepository {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': flag(1) });
  repository.commit('2026-01-02', { 'flags/a.yaml': flag(2) });
  repository.commit('2026-01-03', { 'flags/a.yaml': null, 'flags/area/a.yaml': flag(2) });
  return repository;
}

test('a flag is followed through its renames', () => {
  expect(lifeOf(grown(), flag(2), 'area/a.yaml')).toEqual(['01-01', '01-02']);
});

test('a shallow clone gives bounds', () => {
  expect(lifeOf(shallowClone(grown(), 1), flag(2), 'area/a.yaml')).toEqual(['01-03+', '01-03+']);
  expect(lifeOf(shallowClone(grown(), 2), flag(2), 'area/a.yaml')).toEqual(['01-02+', '01-02+']);
  expect(open(shallowClone(grown(), 1)).extent()).toEqual({ kind: 'shallow' });
});

test('the work tree may be ahead', () => {
  const repository = grown();
  repository.write({ 'flags/area/a.yaml': flag(3) });
  expect(lifeOf(repository, flag(3), 'area/a.yaml')).toEqual(['01-01', 'now']);
  repository.write({ 'flags/area/a.yaml': null, 'flags/a.yaml': flag(2) });
  expect(lifeOf(repository, flag(2))).toEqual(['01-01', '01-02']);
});

test('a cache is kept, gone on from, and never believed blindly', () => {
  const repository = grown();
  const cached = () => readdirSync(join(repository.directory, '.git', 'halyard'));
  lifeOf(repository, flag(2), 'area/a.yaml');
  expect(cached()).toHaveLength(1);
  repository.commit('2026-01-04', { 'flags/area/a.yaml': flag(4) });
  expect(lifeOf(repository, flag(4), 'area/a.yaml')).toEqual(['01-01', '01-04']);
  expect(cached()).toHaveLength(1);
  writeFileSync(join(repository.directory, '.git', 'halyard', cached()[0] ?? ''), 'nonsense');
  expect(lifeOf(repository, flag(4), 'area/a.yaml')).toEqual(['01-01', '01-04']);
  repository.git('reset', '--quiet', '--hard', 'HEAD~2');
  expect(lifeOf(repository, flag(2)), 'an earlier commit than the cache').toEqual(['01-01', '01-02']);
});

test('another work tree of the same repository', () => {
  const repository = grown();
  const directory = join(temporaryDirectory(), 'tree');
  repository.git('worktree', 'add', '--quiet', '--detach', directory, 'HEAD~1');
  expect(lifeOf({ ...repository, directory }, flag(2))).toEqual(['01-01', '01-02']);
});

test('no repository, no history', () => {
  const history = open({ directory: temporaryDirectory() });
  expect(history.extent()).toMatchObject({ kind: 'none' });
});
