import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory, writeFiles } from './temporary-directory.js';

/** A repository in a directory that goes away with the test, with dates of our choice and nobody's configuration. */
export interface GitRepository {
  readonly directory: string;
  readonly git: (...args: string[]) => string;
  /** Writes some files, removes those that are null, and commits everything at noon of a day. */
  readonly commit: (date: string, files: Readonly<Record<string, string | null>>) => void;
  /** The same without committing. */
  readonly write: (files: Readonly<Record<string, string | null>>) => void;
}

export function gitRepository(): GitRepository {
  const repository = openRepository(temporaryDirectory());
  repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** A clone that knows only the last commits. */
export function shallowClone({ directory }: GitRepository, depth: number): GitRepository {
  const clone = openRepository(temporaryDirectory());
  clone.git('clone', '--quiet', '--depth', String(depth), `file://${directory}`, '.');
  return clone;
}

function openRepository(directory: string): GitRepository {
  const git = (date: string, args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_DATE: `${date}T12:00:00Z`,
        GIT_COMMITTER_DATE: `${date}T12:00:00Z`,
      },
    });
  const write: GitRepository['write'] = (files) => {
    const entries = Object.entries(files);
    for (const [path, text] of entries) if (text === null) rmSync(join(directory, path));
    writeFiles(
      directory,
      entries.flatMap(([path, text]) => (text === null ? [] : [[path, text] as const])),
    );
  };
  return {
    directory,
    git: (...args) => git('2026-01-01', args),
    write,
    commit: (date, files) => {
      write(files);
      git(date, ['add', '--all']);
      git(date, ['commit', '--quiet', '--allow-empty', '--message', 'a change']);
    },
  };
}
