import { canonicalTest } from '../analysis/canonical-test.js';
import type { Expression } from '../analysis/expression.js';
import type { Condition } from '../model/condition.js';

/** A condition as it is written, segments by their names: for people, and to see which file made a difference. */
export function writtenCondition(condition: Condition): Expression {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, operands: condition.conditions.map(writtenCondition) };
    case 'not':
      return { kind: 'not', operand: writtenCondition(condition.condition) };
    case 'segment':
      // No attribute can have this name: it is a combinator.
      return { kind: 'test', attribute: 'segment', operator: 'segment', operand: condition.segment.name };
    case 'test':
      return canonicalTest({
        kind: 'test',
        attribute: condition.attribute.name,
        operator: condition.operator,
        operand: condition.operand,
      });
    case 'invalid':
      return { kind: 'unknown' };
  }
}
