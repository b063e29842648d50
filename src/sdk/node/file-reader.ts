import { open } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { ReleaseHead, ReleaseReader } from '../release-reader.js';
import { UpdateError } from '../update-error.js';

/** Reads a release from the disk; `path` is its manifest, or a lone bundle. */
export function createFileReader(path: string, maximumBytes: number): ReleaseReader {
  return {
    head: (tag) => readFile(resolve(path), maximumBytes, tag),
    async file(location, name, limit) {
      const folder = dirname(location);
      const target = resolve(folder, name);
      const inside = relative(folder, target);
      if (inside.startsWith('..') || isAbsolute(inside))
        throw new UpdateError('unreadable', `the manifest names ${target}, which is outside of ${folder}`);
      const head = await readFile(target, limit, undefined);
      return head?.bytes ?? new Uint8Array();
    },
  };
}

/** `undefined` if it is still the file of that tag. One open file is read, however often its name is given to another. */
async function readFile(path: string, limit: number, tag: string | undefined): Promise<ReleaseHead | undefined> {
  const file = await open(path);
  try {
    const { ino, size, mtimeMs } = await file.stat();
    const found = `${ino} ${size} ${mtimeMs}`;
    if (found === tag) return undefined;
    if (size > limit) throw new UpdateError('too-large', `${path} has more than ${limit} bytes`);
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(size + 1) });
    if (bytesRead !== size) throw new UpdateError('unreachable', `${path} is being written`);
    return { bytes: buffer.slice(0, bytesRead), location: path, tag: found };
  } finally {
    await file.close();
  }
}
