import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChangedFiles } from '../../src/project/changed-files.js';
import { UserError } from '../../src/project/user-error.js';
import { gitRepository } from '../support/git-repository.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

function repository() {
  const created = gitRepository();
  created.commit('2026-01-01', {
    'flags/a.yaml': 'a',
    'flags/b.yaml': 'b',
    'flags/c.yaml': 'c',
    'flags/ü "d".yaml': 'd',
    '.gitignore': 'dist\n',
  });
  return created;
}

test('committed, not committed, not known to git; never ignored', () => {
  const { directory, git, write, commit } = repository();
  git('checkout', '--quiet', '-b', 'change');
  commit('2026-01-02', { 'flags/a.yaml': 'A' });
  write({ 'flags/ü "d".yaml': 'D', 'flags/new.yaml': 'n', 'dist/x.yaml': 'x', 'flags/b.yaml': null });
  expect([...readChangedFiles(join(directory, 'flags'), 'main')].sort()).toEqual([
    'flags/a.yaml',
    'flags/b.yaml',
    'flags/new.yaml',
    'flags/ü "d".yaml',
  ]);
});

test('what others did on the branch meanwhile is no part of the change', () => {
  const { directory, git, write, commit } = repository();
  git('branch', 'change');
  commit('2026-01-02', { 'flags/a.yaml': 'A' });
  git('checkout', '--quiet', 'change');
  write({ 'flags/b.yaml': 'B' });
  expect([...readChangedFiles(directory, 'main')]).toEqual(['flags/b.yaml']);
});

test('an unknown commit and no repository at all are mistakes of the user', () => {
  const { directory } = repository();
  for (const reference of ['no-such-branch', '--output=x', ''])
    expect(() => readChangedFiles(directory, reference)).toThrow(UserError);
  expect(() => readChangedFiles(temporaryDirectory(), 'main')).toThrow(UserError);
});
