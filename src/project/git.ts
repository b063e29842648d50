import { spawnSync } from 'node:child_process';
import { UserError } from './user-error.js';

const LARGEST_ANSWER_BYTES = 1024 * 1024 * 1024;

/** Runs git in a directory and gives what it printed. Throws `UserError` with git's own words where it fails. */
export function runGit(directory: string, args: readonly string[], input?: string): Buffer {
  const result = spawnSync('git', ['--no-optional-locks', '-C', directory, ...args], {
    input: input ?? '',
    maxBuffer: LARGEST_ANSWER_BYTES,
  });
  if (result.error !== undefined) throw new UserError(`cannot run git: ${result.error.message}`);
  if (result.status !== 0) throw new UserError(firstLine(result.stderr.toString()) || 'git failed without a word');
  return result.stdout;
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
