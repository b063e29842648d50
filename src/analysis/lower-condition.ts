import type { AttributeTest, Condition } from '../model/condition.js';
import type { Segment } from '../model/segment.js';
import { canonicalTest } from './canonical-test.js';
import type { Expression } from './expression.js';
import type { LoweringCache } from './lowering-cache.js';

/** The expression of a condition: segments resolved, each of them one shared object; invalid parts are `unknown`. */
export function lowerCondition(condition: Condition, cache: LoweringCache): Expression {
  if (condition.kind === 'test') return lowerTest(condition, cache);
  const known = cache.conditions.get(condition);
  if (known !== undefined) return known;
  const expression = cache.table.intern(lowerUnseen(condition, cache));
  cache.conditions.set(condition, expression);
  return expression;
}

/** The expression of a segment's condition, the same object for every use of the segment. */
export function lowerSegment(segment: Segment, cache: LoweringCache): Expression {
  const known = cache.segments.get(segment);
  if (known !== undefined) return known;
  const expression = lowerCondition(segment.condition, cache);
  cache.segments.set(segment, expression);
  return expression;
}

/** Quicker to lower again than to remember. */
const lowerTest = ({ attribute, operator, operand }: AttributeTest, { table }: LoweringCache): Expression =>
  table.intern(canonicalTest({ kind: 'test', attribute: attribute.name, operator, operand }));

function lowerUnseen(condition: Exclude<Condition, AttributeTest>, cache: LoweringCache): Expression {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, operands: condition.conditions.map((part) => lowerCondition(part, cache)) };
    case 'not':
      return { kind: 'not', operand: lowerCondition(condition.condition, cache) };
    case 'segment':
      return lowerSegment(condition.segment, cache);
    case 'invalid':
      return { kind: 'unknown' };
  }
}
