import type { FileTree } from './file-tree.js';

/** A tree with other texts in some of its files. `texts` go by the paths people see. */
export function createOverlayTree(tree: FileTree, texts: ReadonlyMap<string, string>): FileTree {
  const encoder = new TextEncoder();
  return {
    ...tree,
    read: (path) => {
      const text = texts.get(tree.prefix + path);
      return text === undefined ? tree.read(path) : encoder.encode(text);
    },
  };
}
