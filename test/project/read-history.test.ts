import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRepositoryHistory } from '../../src/project/read-history.js';
import { UserError } from '../../src/project/user-error.js';
import { type GitRepository, gitRepository, shallowClone } from '../support/git-repository.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

function historyOf({ directory }: Pick<GitRepository, 'directory'>, prefix = 'flags/') {
  return openRepositoryHistory({ root: join(directory, prefix), repository: directory, prefix });
}

/** Days and paths, with a minus before those that went. */
const summary = (repository: GitRepository, prefix?: string) =>
  historyOf(repository, prefix)
    .commits()
    .map(({ time, changes }) => [
      new Date(time).toISOString().slice(0, 10),
      ...changes.map(({ path, object }) => (object === undefined ? `-${path}` : path)),
    ]);

test('every commit that touches the project, oldest first', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': 'a: 1\n', 'flags/context.yaml': 'x\n', readme: 'hello\n' });
  repository.commit('2026-01-02', { readme: 'there\n' });
  repository.commit('2026-01-03', { 'flags/a.yaml': null, 'flags/new/a.yaml': 'a: 1\n' });
  repository.commit('2026-01-04', {
    'flags/segments/vip.csv': '1\n',
    'flags/.hidden/b.yaml': 'b\n',
    'flags/b.json': '',
  });
  expect(summary(repository)).toEqual([
    ['2026-01-01', 'a.yaml'],
    ['2026-01-03', '-a.yaml', 'new/a.yaml'],
    ['2026-01-04', 'segments/vip.csv'],
  ]);
});

test('the text of any revision', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': 'first\n', 'flags/empty.yaml': '' });
  repository.commit('2026-01-02', { 'flags/a.yaml': 'second: ü\n' });
  writeFileSync(join(repository.directory, 'flags', 'bytes.yaml'), Uint8Array.of(0xff, 0x00, 0x0a));
  repository.commit('2026-01-03', {});
  const history = historyOf(repository);
  const objects = history.commits().flatMap(({ changes }) => changes.flatMap(({ object }) => object ?? []));
  expect(objects).toHaveLength(4);
  expect([...history.readTexts([...objects, '0'.repeat(40), ...objects]).values()]).toEqual([
    'first\n',
    '',
    'second: ü\n',
  ]);
});

test('a branch counts from its merge', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': '1\n' });
  repository.git('checkout', '--quiet', '-b', 'work');
  repository.commit('2026-01-02', { 'flags/b.yaml': '1\n' });
  repository.git('checkout', '--quiet', 'main');
  repository.commit('2026-01-05', { 'flags/a.yaml': '2\n' });
  repository.git('-c', 'core.editor=true', 'merge', '--quiet', '--no-ff', '--no-commit', 'work');
  repository.commit('2026-01-09', {});
  expect(summary(repository)).toEqual([
    ['2026-01-01', 'a.yaml'],
    ['2026-01-05', 'a.yaml'],
    ['2026-01-09', 'b.yaml'],
  ]);
});

test('a file that becomes a link is gone', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': '1\n', target: 'x' });
  rmSync(join(repository.directory, 'flags', 'a.yaml'));
  symlinkSync('../target', join(repository.directory, 'flags', 'a.yaml'));
  repository.commit('2026-01-02', {});
  expect(summary(repository).at(-1)).toEqual(['2026-01-02', '-a.yaml']);
});

test('odd names, and a project in the root of the repository', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'a b/ü "x".yaml': '1\n', '[a]/b.yaml': '1\n', 'a/b.yaml': '1\n' });
  expect(summary(repository, '')).toEqual([['2026-01-01', '[a]/b.yaml', 'a b/ü "x".yaml', 'a/b.yaml']]);
  expect(summary(repository, '[a]/')).toEqual([['2026-01-01', 'b.yaml']]);
});

test("the user's configuration changes nothing", () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': 'one\ntwo\nthree\n' });
  repository.commit('2026-01-02', { 'flags/a.yaml': null, 'flags/b.yaml': 'one\ntwo\nthree\n' });
  const before = summary(repository);
  for (const [name, value] of [
    ['diff.renames', 'copies'],
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['color.ui', 'always'],
    ['diff.relative', 'true'],
    ['log.follow', 'true'],
    ['core.abbrev', '4'],
    ['status.relativePaths', 'true'],
  ] as const)
    repository.git('config', name, value);
  expect(summary(repository)).toEqual(before);
  repository.write({ 'flags/b.yaml': 'changed\n' });
  expect([...historyOf(repository).uncommittedPaths()]).toEqual(['b.yaml']);
});

test('what is not committed', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': '1\n', 'flags/b.yaml': '1\n', 'flags/c.yaml': '1\n', d: '' });
  repository.write({ 'flags/a.yaml': '2\n', 'flags/b.yaml': null, 'flags/new/e.yaml': '', d: 'x' });
  repository.write({ 'flags/staged.yaml': '1\n' });
  repository.git('add', 'flags/staged.yaml');
  expect([...historyOf(repository).uncommittedPaths()].sort()).toEqual([
    'a.yaml',
    'b.yaml',
    'new/e.yaml',
    'staged.yaml',
  ]);
});

test('a shallow clone says so, and its first commit has no parent', () => {
  const repository = gitRepository();
  for (const day of ['01', '02', '03']) repository.commit(`2026-01-${day}`, { [`flags/${day}.yaml`]: '1\n' });
  const clone = historyOf(shallowClone(repository, 2));
  expect(clone.isShallow).toBe(true);
  expect(clone.commits().map(({ isRoot, changes }) => [isRoot, changes.length])).toEqual([
    [true, 2],
    [false, 1],
  ]);
  expect(historyOf(repository).isShallow).toBe(false);
});

test('going on from an earlier commit', () => {
  const repository = gitRepository();
  repository.commit('2026-01-01', { 'flags/a.yaml': '1\n' });
  const first = historyOf(repository).head;
  repository.git('checkout', '--quiet', '-b', 'work');
  repository.commit('2026-01-02', { 'flags/b.yaml': '1\n' });
  const onBranch = historyOf(repository).head;
  repository.git('checkout', '--quiet', 'main');
  repository.commit('2026-01-03', { 'flags/a.yaml': '2\n' });
  repository.git('merge', '--quiet', '--no-ff', '--message', 'merged', 'work');
  const history = historyOf(repository);
  expect(history.commitsSince(first)).toHaveLength(2);
  expect(history.commitsSince(history.head)).toEqual([]);
  expect(history.commitsSince(onBranch), 'an ancestor, and not by first parents').toBeUndefined();
  expect(history.commitsSince('0'.repeat(40))).toBeUndefined();
});

test('no repository, and no commit', () => {
  expect(() => historyOf({ directory: temporaryDirectory() })).toThrow(UserError);
  expect(() => historyOf(gitRepository())).toThrow(UserError);
});
