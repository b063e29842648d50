import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, UnreadableFile } from './file-tree.js';

/** A tree of texts: for tests, editors with unsaved files, and whoever embeds the compiler. */
export function createMemoryTree(files: ReadonlyMap<string, string>, prefix = ''): FileTree {
  const read = (path: string): Uint8Array => {
    const text = files.get(path);
    if (text === undefined) throw new UnreadableFile(path, 'no such file');
    return new TextEncoder().encode(text);
  };
  return {
    prefix,
    list: () => [...files.keys()].sort(compareCodeUnits).map((path) => ({ path, kind: 'file' as const })),
    read,
    readBeside: (path) => {
      if (!path.startsWith(prefix)) throw new UnreadableFile(path, 'no such file');
      return read(path.slice(prefix.length));
    },
  };
}
