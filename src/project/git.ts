import { spawnSync } from 'node:child_process';
import { UserError } from './user-error.js';

const LARGEST_ANSWER_BYTES = 1024 * 1024 * 1024;

/** Runs git in a directory and gives what it printed. Throws `UserError` with git's own words where it fails. */
export function runGit(directory: string, args: readonly string[], input?: string): Buffer {
  const result = spawnGit(directory, args, input);
  if (result.status !== 0) throw refusal(result);
  return result.stdout;
}

/** Puts a question that git may answer with no, which is `undefined`; else the answer without its last line break. */
export function askGit(directory: string, args: readonly string[]): string | undefined {
  const result = spawnGit(directory, args);
  if (result.status === SAYS_NO && result.stderr.length === 0) return undefined;
  if (result.status !== 0) throw refusal(result);
  return result.stdout.toString().replace(/\n$/, '');
}

const SAYS_NO = 1;

function spawnGit(directory: string, args: readonly string[], input?: string) {
  const result = spawnSync('git', ['--no-optional-locks', '-C', directory, ...args], {
    input: input ?? '',
    maxBuffer: LARGEST_ANSWER_BYTES,
  });
  if (result.error !== undefined) throw new UserError(`cannot run git: ${result.error.message}`);
  return result;
}

const refusal = ({ stderr }: ReturnType<typeof spawnGit>) =>
  new UserError(firstLine(stderr.toString()) || 'git failed without a word');

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
