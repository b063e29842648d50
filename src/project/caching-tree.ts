import type { FileTree } from './file-tree.js';

/** A tree that reads every file once: also for files that change meanwhile, all who ask see the same. */
export function createCachingTree(tree: FileTree): FileTree {
  const entries = tree.list();
  const contents = new Map<string, Uint8Array>();
  return {
    ...tree,
    list: () => entries,
    read: (path) => {
      const known = contents.get(path) ?? tree.read(path);
      contents.set(path, known);
      return known;
    },
  };
}
