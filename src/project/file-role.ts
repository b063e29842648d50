import type { TreeEntry } from './file-tree.js';

/** What a file is, by its place below the project's root (docs: README, "A flag project"). */
export type FileRole = 'config' | 'context' | 'retired' | 'segment' | 'layer' | 'list' | 'change' | 'flag';

const rootFiles: ReadonlyMap<string, FileRole> = new Map([
  ['flags.config', 'config'],
  ['context', 'context'],
  ['retired', 'retired'],
]);
/** Folders of the root whose YAML files are no flags. */
const folders: ReadonlyMap<string, FileRole> = new Map([
  ['segments', 'segment'],
  ['layers', 'layer'],
  ['changes', 'change'],
]);
const onlyOne: ReadonlySet<FileRole> = new Set(rootFiles.values());

/** `undefined` for files that are none of our business. */
export function roleOf(path: string): FileRole | undefined {
  const match = /^(?:([^/]+)\/)?(?:.*\/)?([^/]+?)(\.[^./]*)?$/s.exec(path);
  const [, folder, name = '', extension] = match ?? [];
  const isYaml = extension === '.yaml' || extension === '.yml';
  if (folder === 'segments' && (extension === '.csv' || extension === '.txt')) return 'list';
  if (!isYaml) return undefined;
  if (folder === undefined) return rootFiles.get(name) ?? 'flag';
  return folders.get(folder) ?? 'flag';
}

/** Other spellings of YAML anywhere, other data formats in the folders that hold flags: `package.json` is not ours. */
const OTHER_FORMATS = /\.ya?ml$|\/[^/]+\.(json|jsonc|json5|toml)$/i;

/** Why a file that was surely meant for us is not taken; `undefined` if it is taken, or not meant for us. */
export function ignoredReason(
  entry: TreeEntry,
  role: FileRole | undefined,
  taken: ReadonlyMap<FileRole, unknown>,
): string | undefined {
  const looksLikeOurs = role !== undefined || OTHER_FORMATS.test(entry.path);
  if (entry.kind === 'link' && (looksLikeOurs || !/\.[^/]+$/.test(entry.path)))
    return 'symbolic links are not followed';
  if (entry.kind !== 'file') return looksLikeOurs ? 'it is not a regular file' : undefined;
  if (role === undefined) return looksLikeOurs ? 'only files ending in `.yaml` or `.yml` are' : undefined;
  return onlyOne.has(role) && taken.has(role) ? 'the same name with the other ending is there too' : undefined;
}
