import { expect, test } from 'vitest';
import { readCommitMessages } from '../../src/project/read-commit-messages.js';
import { gitRepository } from '../support/git-repository.js';

test('messages between two commits, newest first, trailers and all', () => {
  const { directory, git } = gitRepository();
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD').trim();
  };
  const base = commit('first');
  const second = commit('Grow the ramp\n\nFlags-Accept: new-checkout; half of the users');
  const third = commit('Ümlaut\n\nSigned-off-by: Test <test@example.com>');
  expect(readCommitMessages(directory, base, third)).toEqual([
    { commit: third, author: 'Test', message: 'Ümlaut\n\nSigned-off-by: Test <test@example.com>' },
    { commit: second, author: 'Test', message: 'Grow the ramp\n\nFlags-Accept: new-checkout; half of the users' },
  ]);
  expect(readCommitMessages(directory, third, third)).toEqual([]);
});
