/** The files below one folder at one moment: a directory, a commit, or a map in memory. Paths use `/` and are relative. */
export interface FileTree {
  /** What stands before a tree path to make the path people see. Empty, or ends in `/`. */
  readonly prefix: string;
  /** Every entry below the folder except what begins with a dot, in code-unit order. */
  readonly list: () => readonly TreeEntry[];
  /** Throws `UnreadableFile`. */
  readonly read: (path: string) => Uint8Array;
  /** Announces what will be read, where reading many files at once is cheaper than one by one. */
  readonly expect?: (paths: readonly string[]) => void;
  /** A file of the repository around the folder, by its path from the repository's root. Throws `UnreadableFile`. */
  readonly readBeside: (path: string) => Uint8Array;
}

export type TreeEntry =
  /** Links are never followed: a repository must not make us read what lies outside it. */
  | {
      readonly path: string;
      readonly kind: 'file' | 'link' | 'other';
      /** The name of its contents in git's object store, if they come from there. */
      readonly object?: string;
    }
  /** A folder; its path ends in `/`, and is empty for the tree's own. */
  | { readonly path: string; readonly kind: 'unreadable'; readonly reason: string };

/** Whether a path that a project file names stays where it begins: a repository must not make us read what lies outside it. */
export function staysInside(path: string): boolean {
  return path !== '' && !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}

/** The environment, not a bug: a file that is there and cannot be read. */
export class UnreadableFile extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}
