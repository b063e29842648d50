import { ALWAYS, type Expression, NEVER } from './expression.js';

export type GroupKind = 'all' | 'any';

/** The constant that changes nothing in a group: what a group without operands is. */
export const neutralOf = (kind: GroupKind): Expression => (kind === 'all' ? ALWAYS : NEVER);
/** The constant that alone decides a group. */
export const dominantOf = (kind: GroupKind): Expression => (kind === 'all' ? NEVER : ALWAYS);

/** A group of operands as they are; one operand needs no group, none is the neutral constant. */
export function groupOf(kind: GroupKind, operands: readonly Expression[]): Expression {
  const [first] = operands;
  if (first === undefined) return neutralOf(kind);
  return operands.length === 1 ? first : { kind, operands };
}

export const constantOf = (value: boolean): Expression => (value ? ALWAYS : NEVER);

/** The logical negation; constants and negations are resolved. */
export function negationOf(expression: Expression): Expression {
  if (expression.kind === 'constant') return constantOf(!expression.value);
  if (expression.kind === 'not') return expression.operand;
  return { kind: 'not', operand: expression };
}
