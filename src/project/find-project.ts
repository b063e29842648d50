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

const CONFIG_NAMES = ['flags.config.yaml', 'flags.config.yml'];

/** The nearest project upward from a directory, or the one that `config` names. Throws `UserError` if there is none. */
export function findProject(directory: string, config?: string): ProjectLocation {
  const root = config === undefined ? searchUpward(directory) : rootOfConfig(resolve(directory, config));
  return locateProject(root, directory);
}

/** The project whose configuration stands in `root`, as people see it who work in `directory`. */
export function locateProject(root: string, directory: string): ProjectLocation {
  const repository = findRepository(root) ?? commonRoot(directory, root);
  const path = relative(repository, root).split(sep).join('/');
  return { root, repository, prefix: path === '' ? '' : `${path}/` };
}

/** The root of the git repository around a directory. */
export function findRepository(directory: string): string | undefined {
  return ancestors(directory).find((ancestor) => existsSync(join(ancestor, '.git')));
}

function searchUpward(directory: string): string {
  for (const ancestor of ancestors(directory))
    for (const candidate of [ancestor, join(ancestor, 'flags')]) if (holdsConfig(candidate)) return candidate;
  throw new UserError(
    'no flag project here: neither `flags.config.yaml` nor `flags/flags.config.yaml` in this directory or above it',
    'go to your project, or name its configuration with --config FILE',
  );
}

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
