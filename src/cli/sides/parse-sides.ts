/** What the arguments of a comparison say, before anybody looks whether it is there. */
export type WrittenSide =
  | { readonly kind: 'work-tree' }
  /** A file, a directory, a commit, `-`, or an environment. */
  | { readonly kind: 'named'; readonly name: string }
  /** The commit at which `right` left another; the default branch, if none is named. */
  | { readonly kind: 'fork'; readonly left?: string; readonly right: string };

export interface WrittenSides {
  readonly base: WrittenSide;
  readonly head: WrittenSide;
}

const WORK_TREE: WrittenSide = { kind: 'work-tree' };
const HEAD = 'HEAD';

/**
 * Reads `A B`, `A`, `A..B`, `A...B` and nothing at all, each as git means it: what stands alone is compared with the
 * work tree. `exists` says whether there is a file of that name: then it is no range.
 */
export function parseSides(args: readonly string[], exists: (path: string) => boolean): WrittenSides {
  const [first, second] = args;
  if (first === undefined) return { base: { kind: 'fork', right: HEAD }, head: WORK_TREE };
  if (second !== undefined) return { base: named(first), head: named(second) };
  const range = exists(first) ? null : RANGE.exec(first);
  return range === null ? { base: named(first), head: WORK_TREE } : parseRange(range);
}

const named = (name: string): WrittenSide => ({ kind: 'named', name });

/** No ref holds two dots in a row, and the parts of a path that are two dots are no range. */
const RANGE = /^(?<left>(?!\.)(?:(?!\.\.).)*(?<!\/)|)(?<dots>\.{2,3})(?<right>(?:(?!\.\.|\/).(?:(?!\.\.).)*)?)$/s;

function parseRange({ groups }: RegExpExecArray): WrittenSides {
  const left = groups?.['left'] || HEAD;
  const right = groups?.['right'] ?? '';
  const base: WrittenSide =
    groups?.['dots'] === '..' ? named(left) : { kind: 'fork', left, right: right === '' ? HEAD : right };
  return { base, head: right === '' ? WORK_TREE : named(right) };
}
