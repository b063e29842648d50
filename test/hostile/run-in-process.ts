import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';
import type { Run } from './judge-run.js';
import type { Workshop } from './workshop.js';

/** The moment all hostile runs take place at. */
export const NOW = '2026-11-22';

/** One command line on a workshop's project, through the real `main`. An exception that escapes it is exit code 99. */
export async function runInProcess({ root, out }: Workshop, command: readonly string[]): Promise<Run> {
  const written: string[] = [];
  const stream = { isTerminal: false, write: (text: string) => void written.push(text) };
  const io: Io = {
    stdout: stream,
    stderr: stream,
    readStandardInput: () => '',
    workingDirectory: root,
    environment: new Map([['FLAGS_NOW', NOW]]),
    now: () => Date.parse(NOW),
    clock: () => performance.now(),
  };
  const start = performance.now();
  const exitCode = await main(command, io).catch((error: unknown) => {
    written.push(String(error));
    return 99;
  });
  return { exitCode, output: written.join(''), milliseconds: performance.now() - start, out };
}
