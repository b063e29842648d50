import { type GroupKind, groupOf, neutralOf } from './build-expression.js';
import type { Expression } from './expression.js';
import type { Simplifier } from './simplify-expression.js';
import { haveCommonTopic } from './topics.js';

/** An operand that could be left out of its group: the group would hold for the same contexts. */
export interface RedundantOperand {
  readonly position: number;
  /** The sibling that alone makes it redundant, if one does. */
  readonly because?: number;
}

/** Each operand is tried against all others. */
const MOST_OPERANDS = 64;

/**
 * The operands of a group that could all be left out together: in an `all` those that the others imply, in an `any` those
 * that imply the others. Nothing is said of a group that always or never holds.
 */
export function redundantOperands(
  kind: GroupKind,
  operands: readonly Expression[],
  { constantOf, exclude }: Simplifier,
): readonly RedundantOperand[] {
  if (operands.length > MOST_OPERANDS) return [];
  const expressionAt = (position: number) => operands[position] ?? neutralOf(kind);
  if (constantOf(groupOf(kind, operands)) !== undefined) return [];
  // A constant operand is constant whatever its siblings are: that is another finding.
  const neutral = kind === 'all';
  const kept = new Set([...operands.keys()].filter((position) => constantOf(expressionAt(position)) !== neutral));
  const isImplied = (operand: Expression, others: readonly Expression[]) => {
    return kind === 'all' ? exclude(others, [operand]) : exclude([operand], others);
  };
  // From the end: of two equal operands the later one goes.
  return [...kept].toReversed().flatMap((position): readonly RedundantOperand[] => {
    const operand = expressionAt(position);
    const others = [...kept].filter((other) => other !== position);
    const siblings = others.map(expressionAt);
    if (!siblings.some((sibling) => haveCommonTopic([operand, sibling])) || !isImplied(operand, siblings)) return [];
    kept.delete(position);
    const because = others.find((other) => isImplied(operand, [expressionAt(other)]));
    return [because === undefined ? { position } : { position, because }];
  });
}
