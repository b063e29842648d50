/** When a rule exists: `from <= now < until`, without end where one is absent. */
export interface TimeWindow {
  readonly from?: number;
  readonly until?: number;
}

/** Whether the first window is open at every moment at which the second is. */
export function covers(outer: TimeWindow, inner: TimeWindow): boolean {
  return startOf(outer) <= startOf(inner) && endOf(outer) >= endOf(inner);
}

/** Whether both are open at some moment. */
export function overlaps(left: TimeWindow, right: TimeWindow): boolean {
  return Math.max(startOf(left), startOf(right)) < Math.min(endOf(left), endOf(right));
}

const startOf = ({ from = Number.NEGATIVE_INFINITY }: TimeWindow): number => from;
const endOf = ({ until = Number.POSITIVE_INFINITY }: TimeWindow): number => until;
