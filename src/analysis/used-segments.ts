import type { Condition } from '../model/condition.js';
import type { Segment } from '../model/segment.js';

export interface SegmentUses {
  /** Used directly or through other segments. */
  readonly segments: ReadonlySet<Segment>;
  /** False if a part of a condition is not known: there may be more. */
  readonly complete: boolean;
}

/** The segments that some conditions use. Every segment is walked once, however often it is used. */
export function usedSegments(conditions: Iterable<Condition>): SegmentUses {
  const segments = new Set<Segment>();
  let complete = true;
  const open = [...conditions];
  for (let condition = open.pop(); condition !== undefined; condition = open.pop()) {
    if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.conditions) open.push(part);
    else if (condition.kind === 'not') open.push(condition.condition);
    else if (condition.kind === 'invalid') complete = false;
    else if (condition.kind === 'segment' && !segments.has(condition.segment)) {
      segments.add(condition.segment);
      open.push(condition.segment.condition);
    }
  }
  return { segments, complete };
}
