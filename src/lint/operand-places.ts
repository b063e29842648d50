import type { ConditionGroup } from '../model/condition.js';
import type { Span } from '../source/span.js';

/** Where one operand of a group stands. */
export interface OperandPlace {
  /** All of it. */
  readonly span: Span;
  /** What names it to an edit: the key of an entry, or a whole item. */
  readonly handle: Span;
}

/** Where the operands of a group stand, in their order: entries of a map, or items of a list. */
export function operandPlaces({ written }: ConditionGroup): readonly OperandPlace[] {
  if (written.kind === 'list') return written.items.map(({ span }) => ({ span, handle: span }));
  if (written.kind === 'scalar') return [];
  return written.entries.map(({ key, value }) => ({
    span: { file: key.span.file, start: key.span.start, end: value.span.end },
    handle: key.span,
  }));
}
