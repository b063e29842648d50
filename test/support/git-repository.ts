import { execFileSync } from 'node:child_process';

/** Runs git in a directory as somebody whose settings do not matter; gives what it printed. */
export function git(directory: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', directory, ...identity, ...args], { encoding: 'utf8' }).trim();
}

/** Makes a repository of what stands in a directory, with one commit on the branch `main`. */
export function initRepository(directory: string): void {
  git(directory, 'init', '-q', '-b', 'main');
  commitAll(directory);
}

export function commitAll(directory: string): void {
  git(directory, 'add', '-A');
  git(directory, 'commit', '-q', '--allow-empty', '-m', 'a change');
}
