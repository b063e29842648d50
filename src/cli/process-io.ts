import { readFileSync } from 'node:fs';
import { tuneForLongRun } from './engine-tuning.js';
import type { Io, OutputStream } from './io.js';

/** The outside world of a real process. */
export function createProcessIo(): Io {
  return {
    stdout: outputStream(process.stdout),
    stderr: outputStream(process.stderr),
    readStandardInput: () => readFileSync(0, 'utf8'),
    streamStandardInput: () => process.stdin,
    workingDirectory: process.cwd(),
    environment: new Map(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    now: Date.now,
    clock: () => performance.now(),
    stopSignal,
  };
}

/** What shells give for a command that Ctrl-C ended. */
const INTERRUPTED = 130;

function stopSignal(): AbortSignal {
  tuneForLongRun();
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return controller.signal;
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  // Whoever reads a pipe may stop reading (`flags check | head`): that is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { isTerminal: stream.isTTY === true, write: (text) => void stream.write(text) };
}
