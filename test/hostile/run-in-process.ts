import { runCli } from '../support/run-cli.js';
import type { Run } from './judge-run.js';
import type { Workshop } from './workshop.js';

/** One command line on a workshop's project, through the real `main`. An exception that escapes it is exit code 99. */
export async function runInProcess({ root, out }: Workshop, command: readonly string[]): Promise<Run> {
  const start = performance.now();
  const { code, stdout, stderr } = await runCli(root, command).catch((error: unknown) => ({
    code: 99,
    stdout: '',
    stderr: String(error),
  }));
  return { exitCode: code, output: stdout + stderr, milliseconds: performance.now() - start, out };
}
