import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readChangedFiles } from '../../src/project/changed-files.js';
import { UserError } from '../../src/project/user-error.js';
import { commitAll, git, initRepository } from '../support/git-repository.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';

function repository() {
  const directory = temporaryDirectory();
  const write = (files: Readonly<Record<string, string>>) => writeFiles(directory, Object.entries(files));
  write({
    'flags/a.yaml': 'a',
    'flags/b.yaml': 'b',
    'flags/c.yaml': 'c',
    'flags/ü "d".yaml': 'd',
    '.gitignore': 'dist\n',
  });
  initRepository(directory);
  return { directory, write };
}

test('committed, not committed, not known to git; never ignored', () => {
  const { directory, write } = repository();
  git(directory, 'checkout', '-q', '-b', 'change');
  write({ 'flags/a.yaml': 'A' });
  commitAll(directory);
  write({ 'flags/ü "d".yaml': 'D', 'flags/new.yaml': 'n', 'dist/x.yaml': 'x' });
  rmSync(join(directory, 'flags/b.yaml'));
  expect([...readChangedFiles(join(directory, 'flags'), 'main')].sort()).toEqual([
    'flags/a.yaml',
    'flags/b.yaml',
    'flags/new.yaml',
    'flags/ü "d".yaml',
  ]);
});

test('what others did on the branch meanwhile is no part of the change', () => {
  const { directory, write } = repository();
  git(directory, 'branch', 'change');
  write({ 'flags/a.yaml': 'A' });
  commitAll(directory);
  git(directory, 'checkout', '-q', 'change');
  write({ 'flags/b.yaml': 'B' });
  expect([...readChangedFiles(directory, 'main')]).toEqual(['flags/b.yaml']);
});

test('an unknown commit and no repository at all are mistakes of the user', () => {
  expect(() => readChangedFiles(repository().directory, 'no-such-branch')).toThrow(UserError);
  expect(() => readChangedFiles(repository().directory, '--output=x')).toThrow(UserError);
  expect(() => readChangedFiles(temporaryDirectory(), 'main')).toThrow(UserError);
});
