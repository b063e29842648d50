import type { Evaluation } from './evaluation.js';
import type { PreparedRule } from './prepared-flag.js';

type Window = NonNullable<PreparedRule['window']>;

/** Whether `from <= now < until`; an absent end is open. */
export function isWindowOpen(window: Window, { now, observer }: Evaluation): boolean {
  const state =
    window.from !== undefined && now < window.from
      ? 'not-begun'
      : window.until !== undefined && now >= window.until
        ? 'over'
        : 'open';
  observer?.windowChecked({ ...window, now, state });
  return state === 'open';
}
