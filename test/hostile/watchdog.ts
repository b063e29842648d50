import { Worker } from 'node:worker_threads';

/** Far longer than any input may take: a call that has not come back by then never will. */
const PATIENCE_MS = 60_000;
const LONGEST_NAME = 1024;

// An endless loop leaves the timers of its own thread no chance to fire, so another thread has to watch.
const WATCHER = `
const { workerData: { beats, name, patience } } = require('node:worker_threads');
const counter = new Int32Array(beats);
while (Atomics.wait(counter, 0, Atomics.load(counter, 0), patience) !== 'timed-out');
const said = Buffer.from(name).toString().replaceAll('\\0', '');
require('node:fs').writeSync(2, 'this hostile input never ends: ' + said + '\\n');
process.kill(process.pid, 'SIGKILL');
`;

/** Ends the process, and says at which input, when one takes for ever: a test run would hang without a word. */
export interface Watchdog {
  readonly watch: (name: string) => void;
  readonly stop: () => Promise<unknown>;
}

export function startWatchdog(): Watchdog {
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const name = new SharedArrayBuffer(LONGEST_NAME);
  const counter = new Int32Array(beats);
  const worker = new Worker(WATCHER, { eval: true, workerData: { beats, name, patience: PATIENCE_MS } });
  return {
    watch: (text) => {
      Buffer.from(name).fill(0).write(text);
      Atomics.add(counter, 0, 1);
      Atomics.notify(counter, 0);
    },
    stop: () => worker.terminate(),
  };
}
