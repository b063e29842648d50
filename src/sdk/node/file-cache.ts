import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReleaseCache } from '../release-cache.js';
import { restoreRelease } from './restore-release.js';

/** Keeps the last good release in one file, which is written beside it and moved there. */
export function createFileCache(path: string): ReleaseCache {
  return {
    async restore(policy) {
      const text = await readIfThere(path);
      return text === undefined ? undefined : restoreRelease(text, policy);
    },
    async store(files) {
      await mkdir(dirname(path), { recursive: true });
      // Several processes may share the cache; each writes a file of its own.
      const temporary = `${path}.${crypto.randomUUID()}.tmp`;
      try {
        await writeDurably(temporary, JSON.stringify(files));
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
  };
}

const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
