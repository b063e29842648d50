import type { TestExpression } from '../analysis/expression.js';
import type { Condition } from '../model/condition.js';
import type { Span } from '../source/span.js';

/** Where a test was written: in a condition, or in a segment it uses. */
export function findTestSpan(condition: Condition | undefined, test: TestExpression): Span | undefined {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      for (const part of condition.conditions) {
        const span = findTestSpan(part, test);
        if (span !== undefined) return span;
      }
      return undefined;
    case 'not':
      return findTestSpan(condition.condition, test);
    case 'segment':
      return findTestSpan(condition.segment.condition, test);
    case 'test':
      return condition.attribute.name === test.attribute && condition.operator === test.operator
        ? condition.span
        : undefined;
    default:
      return undefined;
  }
}
