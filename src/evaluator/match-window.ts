import type { Evaluation } from './evaluation.js';
import { observerOf } from './inspection.js';
import type { PreparedRule } from './prepared-flag.js';

type Window = NonNullable<PreparedRule['window']>;

/** Whether `from <= now < until`; an absent end is open. */
export function isWindowOpen({ from, until }: Window, evaluation: Evaluation): boolean {
  const { now } = evaluation;
  const hasBegun = from === undefined || now >= from;
  const isOpen = hasBegun && (until === undefined || now < until);
  observerOf(evaluation)?.windowChecked({
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    now,
    state: isOpen ? 'open' : hasBegun ? 'over' : 'not-begun',
  });
  return isOpen;
}
