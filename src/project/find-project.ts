import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from './user-error.js';

/** Where a project stands on the disk. */
export interface ProjectLocation {
  /** The directory that holds `flags.config.yaml`; absolute. */
  readonly root: string;
  /** The root of the git repository around it, else the directory the search began in; absolute. */
  readonly repository: string;
  /** `root` relative to `repository` with `/`, empty or ending in `/`. */
  readonly prefix: string;
}

export const CONFIG_NAMES = ['flags.config.yaml', 'flags.config.yml'];

/** The nearest project upward from a directory, or the one that `config` names. Throws `UserError` if there is none. */
export function findProject(directory: string, config?: string): ProjectLocation {
  if (config !== undefined) return locateProject(rootOfConfig(resolve(directory, config)), directory);
  const project = findProjectIfAny(directory);
  if (project !== undefined) return project;
  throw new UserError(
    'no flag project here: neither `flags.config.yaml` nor `flags/flags.config.yaml` in this directory or above it',
    'go to your project, or name its configuration with --config FILE',
  );
}

/** The nearest project upward from a directory. */
export function findProjectIfAny(directory: string): ProjectLocation | undefined {
  for (const ancestor of ancestors(directory))
    for (const candidate of placesBelow(ancestor))
      if (holdsConfig(candidate)) return locateProject(candidate, directory);
  return undefined;
}

/** Where a project may stand that is meant when somebody names a directory. */
const placesBelow = (directory: string) => [directory, join(directory, 'flags')];

/** The project that stands in a directory itself, as people see it who work in another. */
export function findProjectIn(directory: string, from: string): ProjectLocation | undefined {
  const root = placesBelow(directory).find(holdsConfig);
  return root === undefined ? undefined : locateProject(root, from);
}

/** The project whose configuration stands in `root`, as people see it who work in `directory`. */
export function locateProject(root: string, directory: string): ProjectLocation {
  const repository = findRepository(root) ?? commonRoot(directory, root);
  const path = relative(repository, root).split(sep).join('/');
  return { root, repository, prefix: path === '' ? '' : `${path}/` };
}

/** The root of the git repository around a directory: of a clone, a linked work tree or a submodule. */
export function findRepository(directory: string): string | undefined {
  return ancestors(directory).find((ancestor) => existsSync(join(ancestor, '.git')));
}

/** The same, or the bare repository that the directory is in. */
export function findAnyRepository(directory: string): string | undefined {
  return findRepository(directory) ?? ancestors(directory).find(isBareRepository);
}

const isBareRepository = (directory: string) =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(directory, name)));

function rootOfConfig(path: string): string {
  if (holdsConfig(path)) return path;
  if (!existsSync(path)) throw new UserError(`--config names a file that does not exist: ${path}`);
  if (!CONFIG_NAMES.includes(basename(path)))
    throw new UserError(`--config must name a file called \`flags.config.yaml\`, not ${basename(path)}`);
  return dirname(path);
}

function holdsConfig(directory: string): boolean {
  return CONFIG_NAMES.some((name) => isFile(join(directory, name)));
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function commonRoot(directory: string, root: string): string {
  return root === directory || root.startsWith(directory + sep) ? directory : dirname(root);
}

function ancestors(directory: string): readonly string[] {
  const result = [resolve(directory)];
  for (let parent = dirname(directory); parent !== result.at(-1); parent = dirname(parent)) result.push(parent);
  return result;
}
