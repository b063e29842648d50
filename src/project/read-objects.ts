import { runGit } from './git.js';

/** How many objects one run of git is asked for: what it answers is held in memory at once. */
const OBJECTS_PER_RUN = 4096;

/** The contents of some objects of a repository by their names, each read once. Throws `UserError` where git fails. */
export function readObjects(repository: string, objects: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(objects)];
  const contents = new Map<string, Uint8Array>();
  for (let start = 0; start < wanted.length; start += OBJECTS_PER_RUN)
    readRun(repository, wanted.slice(start, start + OBJECTS_PER_RUN), contents);
  return contents;
}

/** Each answer is a line `<name> <type> <size>`, the contents, and a line feed; one line where there is no such object. */
function readRun(repository: string, objects: readonly string[], contents: Map<string, Uint8Array>): void {
  const input = objects.map((object) => `${object}\n`).join('');
  // A partial clone would fetch what it lacks: nothing here may use the network.
  const answer = runGit(repository, ['-c', 'protocol.allow=never', 'cat-file', '--batch', '--buffer'], input);
  let offset = 0;
  for (const object of objects) {
    const headerEnd = answer.indexOf(0x0a, offset);
    const [, , size] = answer.toString('latin1', offset, headerEnd).split(' ');
    offset = headerEnd + 1;
    if (size === undefined) continue;
    contents.set(object, answer.subarray(offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
}
