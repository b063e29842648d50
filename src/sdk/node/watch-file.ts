import { watch } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Long enough for a program to write a few files, short enough that nobody waits. */
const QUIET = 20;

/**
 * Calls back when anything happens in the folder of a file: files that are moved into place, and links that are turned
 * (as Kubernetes does), change under other names than the one that is read. Gives the function that ends it. Where
 * the system cannot watch, nothing is called, and the intervals have to do.
 */
export function watchFile(path: string, poke: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(dirname(resolve(path)), { persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(poke, QUIET).unref();
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => {};
  }
}
