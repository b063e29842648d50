import { expect, test } from 'vitest';
import { countCommits } from '../../src/project/count-commits.js';
import { UserError } from '../../src/project/user-error.js';
import { gitRepository, shallowClone } from '../support/git-repository.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

test('the commits that lead to the one that is checked out', () => {
  const repository = gitRepository();
  for (const day of ['01', '02', '03']) repository.commit(`2026-01-${day}`, { 'a.txt': day });
  expect(countCommits(repository.directory)).toBe(3);
  repository.git('checkout', '--quiet', 'HEAD~1');
  expect(countCommits(repository.directory)).toBe(2);
});

test('a part of the history is no sequence', () => {
  const repository = gitRepository();
  for (const day of ['01', '02', '03']) repository.commit(`2026-01-${day}`, { 'a.txt': day });
  expect(() => countCommits(shallowClone(repository, 2).directory)).toThrow(UserError);
});

test('outside of a repository there is nothing to count', () => {
  expect(() => countCommits(temporaryDirectory())).toThrow(UserError);
});
