import { nextDelay, type Pace } from './next-delay.js';
import { asUpdateError, type UpdateError } from './update-error.js';

/** What is done again and again. */
export interface Repeated {
  readonly pace: Pace;
  readonly attempt: (signal: AbortSignal) => Promise<void>;
  /** Called after each attempt that failed; `failures` counts those in a row. */
  readonly failed: (error: UpdateError, failures: number) => void;
}

export interface Repetition {
  /** Attempts at once, or once more if an attempt is under way. */
  readonly poke: () => void;
  /** Ends it; what is under way is aborted. */
  readonly close: () => void;
}

/** Attempts at once and then at intervals, one attempt at a time, until closed. */
export function repeat({ pace, attempt, failed }: Repeated): Repetition {
  const controller = new AbortController();
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let poked = false;
  let failures = 0;

  const run = async () => {
    if (running || signal.aborted) return;
    running = true;
    clearTimeout(timer);
    let retryAfter: number | undefined;
    do {
      poked = false;
      retryAfter = await attempt(signal).then(succeed, fail);
    } while (poked && !signal.aborted);
    running = false;
    if (signal.aborted) return;
    timer = setTimeout(run, nextDelay(pace, failures, retryAfter));
    // In Node a timer keeps the process alive; waiting for flags must not.
    if (typeof timer === 'object') timer.unref();
  };
  const succeed = () => {
    failures = 0;
    return undefined;
  };
  const fail = (thrown: unknown) => {
    if (signal.aborted) return undefined;
    const error = asUpdateError(thrown);
    failures++;
    failed(error, failures);
    return error.retryAfter;
  };
  void run();
  return {
    poke() {
      poked = running;
      void run();
    },
    close() {
      controller.abort();
      clearTimeout(timer);
    },
  };
}
