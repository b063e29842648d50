import { createHash } from 'node:crypto';
import { roleOf } from './file-role.js';
import { type FileTree, UnreadableFile } from './file-tree.js';

/**
 * The project files that two trees do not have alike, by their paths below the trees' folders. Line breaks do not
 * count: git writes them as each system likes them.
 */
export function differingFiles(left: FileTree, right: FileTree): ReadonlySet<string> {
  const [before, after] = [filesOf(left), filesOf(right)];
  const differing = new Set<string>();
  for (const [path, object] of before)
    if (!after.has(path) || !isAlike(path, { left, object }, { right, other: after.get(path) })) differing.add(path);
  for (const path of after.keys()) if (!before.has(path)) differing.add(path);
  return differing;
}

const filesOf = (tree: FileTree): ReadonlyMap<string, string | undefined> =>
  new Map(
    tree.list().flatMap((entry) => (entry.kind === 'file' && roleOf(entry.path) ? [[entry.path, entry.object]] : [])),
  );

function isAlike(
  path: string,
  { left, object }: { readonly left: FileTree; readonly object: string | undefined },
  { right, other }: { readonly right: FileTree; readonly other: string | undefined },
): boolean {
  // Contents of commits whose line breaks alone differ count as different here: nothing is lost but time.
  if (object !== undefined && other !== undefined) return object === other;
  if (object !== undefined) return holdsObject(right, path, object);
  return other === undefined ? holdsSame(left, right, path) : holdsObject(left, path, other);
}

function holdsObject(tree: FileTree, path: string, object: string): boolean {
  const bytes = readIfPossible(tree, path);
  return bytes !== undefined && (nameOf(bytes, object) === object || nameOf(withLineFeeds(bytes), object) === object);
}

function holdsSame(left: FileTree, right: FileTree, path: string): boolean {
  const [one, other] = [readIfPossible(left, path), readIfPossible(right, path)];
  return one !== undefined && other !== undefined && withLineFeeds(one).equals(withLineFeeds(other));
}

/** What cannot be read is like nothing: whoever reads it next says why. */
function readIfPossible(tree: FileTree, path: string): Uint8Array | undefined {
  try {
    return tree.read(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

const SHA1_DIGITS = 40;

/** What git would call some contents, in a repository where another is called `example`. */
function nameOf(bytes: Uint8Array, example: string): string {
  const hash = createHash(example.length === SHA1_DIGITS ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

function withLineFeeds(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('\r\n')) return buffer;
  const kept = buffer.filter((byte, index) => byte !== CARRIAGE_RETURN || buffer[index + 1] !== LINE_FEED);
  return Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
}
