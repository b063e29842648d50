import type { AttributeTest, Condition } from '../model/condition.js';
import type { Segment } from '../model/segment.js';
import { canonicalTest } from './canonical-test.js';
import type { Expression } from './expression.js';
import type { LoweringCache } from './lowering-cache.js';

/** The expression of a condition: segments resolved, each of them one shared object; invalid parts are `unknown`. */
export function lowerCondition(condition: Condition, cache: LoweringCache): Expression {
  switch (condition.kind) {
    case 'test':
      return lowerTest(condition, cache);
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

/** The expression of a segment's condition, the same object for every use of the segment. */
export function lowerSegment(segment: Segment, cache: LoweringCache): Expression {
  const known = cache.segments.get(segment);
  if (known !== undefined) return known;
  const expression = lowerCondition(segment.condition, cache);
  cache.segments.set(segment, expression);
  return expression;
}

/** Equal tests become one object: what is found out about one is known of all. */
const lowerTest = ({ attribute, operator, operand }: AttributeTest, { table }: LoweringCache): Expression =>
  table.intern(canonicalTest({ kind: 'test', attribute: attribute.name, operator, operand }));
