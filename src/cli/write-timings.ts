import type { Invocation } from './command.js';

/** How long each stage took, on standard error. */
export function writeTimings({ stages, io }: Invocation<unknown>): void {
  for (const [name, milliseconds] of stages.timings())
    io.stderr.write(`${name.padEnd(9)} ${milliseconds.toFixed(1).padStart(8)} ms\n`);
}
