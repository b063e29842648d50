import type { TestExpression } from '../analysis/expression.js';
import type { Condition } from '../model/condition.js';
import type { Span } from '../source/span.js';

/** Where a test was written: in a condition, or in a segment it uses. Segments are searched once, however often they are used. */
export function findTestSpan(condition: Condition | undefined, test: TestExpression): Span | undefined {
  const searched = new Set<Condition>();

  function search(part: Condition): Span | undefined {
    if (searched.has(part)) return undefined;
    searched.add(part);
    switch (part.kind) {
      case 'all':
      case 'any':
        for (const operand of part.conditions) {
          const span = search(operand);
          if (span !== undefined) return span;
        }
        return undefined;
      case 'not':
        return search(part.condition);
      case 'segment':
        return search(part.segment.condition);
      case 'test':
        return part.attribute.name === test.attribute && part.operator === test.operator ? part.span : undefined;
      case 'invalid':
        return undefined;
    }
  }

  return condition && search(condition);
}
