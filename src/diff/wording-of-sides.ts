import type { Expression } from '../analysis/expression.js';
import { lowerSegment } from '../analysis/lower-condition.js';
import { createLoweringCache } from '../analysis/lowering-cache.js';
import type { Simplifier } from '../analysis/simplify-expression.js';
import type { Wording } from './describe-expression.js';
import type { DiffSide } from './diff-side.js';

/** The names that projects give to conditions and the attributes they call personal; the first side is asked first. */
export function wordingOf(sides: readonly DiffSide[], { simplify }: Simplifier): Wording {
  const names = new Map<Expression, string>();
  const personal = new Set<string>();
  const cache = createLoweringCache();
  for (const { flagSet } of sides) {
    if (flagSet === undefined) continue;
    for (const { name, pii } of flagSet.attributes.values()) if (pii) personal.add(name);
    for (const segment of flagSet.segments.values()) {
      const condition = simplify(lowerSegment(segment, cache));
      if (!names.has(condition)) names.set(condition, `segment ${segment.name}`);
    }
  }
  return { names, personal };
}
