import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, UnreadableFile } from './file-tree.js';

/** A tree of texts: for tests, editors with unsaved files, and whoever embeds the compiler. */
export function createMemoryTree(files: ReadonlyMap<string, string>, prefix = ''): FileTree {
  return {
    prefix,
    list: () => [...files.keys()].sort(compareCodeUnits).map((path) => ({ path, kind: 'file' as const })),
    read: (path) => {
      const text = files.get(path);
      if (text === undefined) throw new UnreadableFile(path, 'no such file');
      return new TextEncoder().encode(text);
    },
  };
}
