import type { Expression } from './expression.js';

/**
 * Whether two tests are about one attribute, or something unknown is used twice. Without that every part is free to hold
 * or not whatever the others do, so nothing can contradict anything and no search is needed.
 */
export function testsAnAttributeTwice(expression: Expression): boolean {
  const seen = new Set<Expression | string>();

  function isRepeated(part: Expression): boolean {
    const name = part.kind === 'test' ? part.attribute : part;
    if (part.kind === 'constant') return false;
    if (seen.has(name)) return true;
    seen.add(name);
    if (part.kind === 'not') return isRepeated(part.operand);
    return (part.kind === 'all' || part.kind === 'any') && part.operands.some(isRepeated);
  }

  return isRepeated(expression);
}
