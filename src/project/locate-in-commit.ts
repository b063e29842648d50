import { basename, dirname } from 'node:path';
import { CONFIG_NAMES } from './find-project.js';
import { runGit } from './git.js';
import { UserError } from './user-error.js';

/**
 * The folder of the flag project in a commit, empty or ending in `/`: the first of those preferred that is one, else
 * the only one there is, for projects move. Undefined if there is none. Throws `UserError` if there are several.
 */
export function locateInCommit(repository: string, commit: string, preferred: readonly string[]): string | undefined {
  return findPreferred(repository, commit, preferred) ?? findOnly(repository, commit);
}

/** Asks for these places alone: to list all files of a large repository takes long. */
function findPreferred(repository: string, commit: string, preferred: readonly string[]): string | undefined {
  const places = preferred.flatMap((folder) => CONFIG_NAMES.map((name) => ({ folder, path: folder + name })));
  const questions = places.map(({ path }) => `${commit}:${path.replaceAll('\n', '')}\n`).join('');
  const answers = runGit(repository, ['cat-file', '--batch-check=%(objecttype)'], questions).toString().split('\n');
  return places.find((_, index) => answers[index] === 'blob')?.folder;
}

function findOnly(repository: string, commit: string): string | undefined {
  const listing = runGit(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]).toString();
  const [only, ...others] = new Set(listing.split('\0').flatMap((path) => folderOfConfig(path) ?? []));
  if (only === undefined || others.length === 0) return only;
  throw new UserError(
    `the commit holds several flag projects: ${[only, ...others].map((folder) => folder || './').join(', ')}`,
    'run the command in one of them, or name its configuration with --config FILE',
  );
}

function folderOfConfig(path: string): string | undefined {
  if (!CONFIG_NAMES.includes(basename(path)) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const folder = dirname(path);
  return folder === '.' ? '' : `${folder}/`;
}
