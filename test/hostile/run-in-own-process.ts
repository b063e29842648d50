import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { TEST_NOW } from '../support/run-cli.js';
import type { Run } from './judge-run.js';
import type { Workshop } from './workshop.js';

const COMMAND = join(import.meta.dirname, '../../bin/flags.js');
/** Whoever hangs longer is ended, which gives an exit code nobody expects. */
const PATIENCE_MS = 30_000;
const NOBODY = 65534;

/** One command line on a workshop's project, as the real command; a superuser runs it as nobody, who may not read everything. */
export function runInOwnProcess({ root, out }: Workshop, command: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [COMMAND, ...command], {
    cwd: root,
    env: { ...process.env, FLAGS_NOW: new Date(TEST_NOW).toISOString(), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => written.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const output = Buffer.concat(written).toString('utf8') + (signal === null ? '' : `\nended by ${signal}`);
      resolve({ exitCode: code ?? 98, output, milliseconds: performance.now() - start, out });
    });
  });
}
