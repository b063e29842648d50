import { basename } from 'node:path';
import { watch } from 'chokidar';

/** Milliseconds without a change after which a save is over: editors and git write in several steps. */
const QUIET = 30;
const NOT_SOURCES = new Set(['node_modules', 'dist']);

export interface DirectoryWatch {
  readonly close: () => Promise<void>;
}

export interface DirectoryListener {
  readonly changed: () => void;
  /** From now on changes may go unnoticed. */
  readonly failed: (error: unknown) => void;
}

/** Watches the files below a directory, hidden ones and those of tools left out. Resolves when no change is missed any more. */
export function watchDirectory(root: string, { changed, failed }: DirectoryListener): Promise<DirectoryWatch> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path !== root && (basename(path).startsWith('.') || NOT_SOURCES.has(basename(path))),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  });
  watcher.on('error', failed);
  const close = async () => {
    clearTimeout(timer);
    await watcher.close();
  };
  return new Promise((resolve) => watcher.once('ready', () => resolve({ close })));
}
