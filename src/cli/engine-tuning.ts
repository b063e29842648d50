import { setFlagsFromString } from 'node:v8';

/** V8's own limit of what it inlines into one function, in bytes of bytecode. */
const USUAL_INLINING = 920;
/**
 * Most commands run for a second or two: code that was compiled with all that it calls comes too late, and its compiler
 * takes time from the code that runs. Of a check of 1,000 flags this saves a tenth, on Node 20 and 22 (`bench/run.js`).
 */
const LITTLE_INLINING = 50;
/** Later versions may not know the option, and V8 then complains on the standard error. */
const LAST_KNOWN_MAJOR = 24;

export const tuneForShortRun = (): void => limitInlining(LITTLE_INLINING);

/** For a command that runs until it is stopped. */
export const tuneForLongRun = (): void => limitInlining(USUAL_INLINING);

function limitInlining(bytes: number): void {
  const major = Number.parseInt(process.versions.node, 10);
  if (major <= LAST_KNOWN_MAJOR) setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${bytes}`);
}
