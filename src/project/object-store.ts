import { runGit } from './git.js';
import { readObjects } from './read-objects.js';

/** Larger contents are not loaded: no file of a project may be that large. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** Contents of one repository, each read once and kept. */
export interface ObjectStore {
  readonly repository: string;
  /** Reads what is not there yet, in few runs of git. */
  readonly load: (objects: readonly string[]) => void;
  /** The contents, or why there are none. */
  readonly read: (object: string) => Uint8Array | string;
}

export function createObjectStore(repository: string): ObjectStore {
  const known = new Map<string, Uint8Array | string>();

  function load(objects: readonly string[]): void {
    const wanted = [...new Set(objects)].filter((object) => !known.has(object));
    if (wanted.length === 0) return;
    for (const run of divide(measure(repository, wanted), known)) {
      const contents = readObjects(repository, run);
      for (const object of run) known.set(object, contents.get(object) ?? MISSING);
    }
  }

  return {
    repository,
    load,
    read: (object) => {
      load([object]);
      return known.get(object) ?? MISSING;
    },
  };
}

const MISSING = 'this clone does not have its contents';

/** The sizes of some objects; undefined of those that the clone lacks. */
function measure(repository: string, objects: readonly string[]): ReadonlyMap<string, number | undefined> {
  const input = objects.map((object) => `${object}\n`).join('');
  // A partial clone would fetch what it lacks: nothing here may use the network.
  const form = ['-c', 'protocol.allow=never', 'cat-file', '--batch-check=%(objectsize)', '--buffer'];
  const lines = runGit(repository, form, input).toString('latin1').split('\n');
  return new Map(objects.map((object, index) => [object, parseSize(lines[index])]));
}

const parseSize = (line = '') => (/^\d+$/.test(line) ? Number(line) : undefined);

/** What can be loaded, in runs that memory holds twice; what is too large becomes known as such. */
function divide(sizes: ReadonlyMap<string, number | undefined>, known: Map<string, Uint8Array | string>): string[][] {
  const runs: string[][] = [];
  let room = 0;
  for (const [object, size] of sizes) {
    if (size === undefined || size > LARGEST_BYTES) {
      known.set(object, size === undefined ? MISSING : `it has ${size} bytes`);
      continue;
    }
    if (size > room) {
      runs.push([]);
      room = LARGEST_BYTES;
    }
    room -= size;
    runs.at(-1)?.push(object);
  }
  return runs;
}
