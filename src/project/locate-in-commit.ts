import { basename, dirname } from 'node:path';
import { CONFIG_NAMES } from './find-project.js';
import { runGit } from './git.js';
import { UserError } from './user-error.js';

/** Where a project is looked for in a commit; folders are relative to the repository's root, empty or ending in `/`. */
export interface ProjectPlaces {
  /** The first of these that holds a project is it. */
  readonly preferred: readonly string[];
  /** Whether a folder holds another project, that has not moved here. */
  readonly isAnother: (folder: string) => boolean;
}

/**
 * The folder of the flag project in a commit: a preferred one, else the only one there is, for projects move. Undefined
 * if there is none. Throws `UserError` if there are several.
 */
export function locateInCommit(repository: string, commit: string, places: ProjectPlaces): string | undefined {
  return findPreferred(repository, commit, places) ?? findOnly(repository, commit, places);
}

/** Asks for these places alone: to list all files of a large repository takes long. */
function findPreferred(repository: string, commit: string, { preferred }: ProjectPlaces): string | undefined {
  const places = preferred.flatMap((folder) => CONFIG_NAMES.map((name) => ({ folder, path: folder + name })));
  const questions = places.map(({ path }) => `${commit}:${path.replaceAll('\n', '')}\n`).join('');
  const answers = runGit(repository, ['cat-file', '--batch-check=%(objecttype)'], questions).toString().split('\n');
  return places.find((_, index) => answers[index] === 'blob')?.folder;
}

function findOnly(repository: string, commit: string, { isAnother }: ProjectPlaces): string | undefined {
  const listing = runGit(repository, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]).toString();
  const folders = new Set(listing.split('\0').flatMap((path) => folderOfConfig(path) ?? []));
  const [only, ...others] = [...folders].filter((folder) => !isAnother(folder));
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
