import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../bin/flags.js');
/** Lets a test have the garbage collected, so that what is left is what is held. */
const COLLECT_ON_SIGNAL = "data:text/javascript,process.on('SIGUSR2',()=>globalThis.gc())";

export interface ServeProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly errors: () => string;
}

/** `flags serve` in a process of its own, on any free port; it is ended with the test. */
export async function startServeProcess(directory: string, ...args: string[]): Promise<ServeProcess> {
  const flags = ['--expose-gc', '--import', COLLECT_ON_SIGNAL];
  const child = spawn(process.execPath, [...flags, COMMAND, 'serve', ...args, '--port', '0'], { cwd: directory });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal)),
  );
  let errors = '';
  child.stderr.on('data', (bytes: Buffer) => {
    errors += bytes.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      const address = /listening on (\S+)\n/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then(() => reject(new Error(errors)));
  });
  return { url, child, ended, errors: () => errors };
}
