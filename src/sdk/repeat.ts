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
    poked = false;
    clearTimeout(timer);
    let delay = 0;
    try {
      await attempt(signal);
      failures = 0;
      delay = nextDelay(pace, 0);
    } catch (thrown) {
      const error = asUpdateError(thrown);
      failures++;
      delay = nextDelay(pace, failures, error.retryAfter);
      if (!signal.aborted) failed(error, failures);
    }
    running = false;
    if (signal.aborted) return;
    timer = setTimeout(run, poked ? 0 : delay);
    // In Node a timer keeps the process alive, and waiting for flags must not; browsers have numbers for timers.
    if (typeof timer === 'object') timer.unref();
  };
  void run();
  return {
    poke() {
      poked = true;
      void run();
    },
    close() {
      controller.abort();
      clearTimeout(timer);
    },
  };
}
