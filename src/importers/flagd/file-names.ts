import { cannotBeFileName, foldName } from '../../model/check-key.js';

/**
 * A file name for each of some names: the name itself where it can be one, else something readable that no other has.
 * Names that differ by case only count as equal, as some file systems hold them.
 */
export function fileNames(names: readonly string[], isUsable: (name: string) => boolean): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  const take = (name: string, file: string): void => {
    taken.add(foldName(file));
    result.set(name, file);
  };
  for (const name of names) if (isUsable(name) && !taken.has(foldName(name))) take(name, name);
  for (const name of names) if (!result.has(name)) take(name, freeName(readable(name), taken));
  return result;
}

export const isFileName = (name: string): boolean => !cannotBeFileName(name);

const readable = (name: string): string => {
  const slug = name
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' || !isFileName(slug) ? `imported-${slug}`.replace(/-$/, '') : slug;
};

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldName(wanted))) return wanted;
  let number = 2;
  while (taken.has(foldName(`${wanted}-${number}`))) number += 1;
  return `${wanted}-${number}`;
}
