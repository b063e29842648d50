import type { Expression, TestExpression } from './expression.js';
import { testKey } from './test-key.js';

/** The different tests of an expression by attribute. Shared parts are walked once. */
export function collectTests(expression: Expression): ReadonlyMap<string, readonly TestExpression[]> {
  const byAttribute = new Map<string, Map<string, TestExpression>>();
  const seen = new Set<Expression>();

  function visit(part: Expression): void {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'test') add(part);
    else if (part.kind === 'not') visit(part.operand);
    else if (part.kind === 'all' || part.kind === 'any') part.operands.forEach(visit);
  }

  function add(test: TestExpression): void {
    const tests = byAttribute.get(test.attribute) ?? new Map<string, TestExpression>();
    byAttribute.set(test.attribute, tests.set(testKey(test), test));
  }

  visit(expression);
  return new Map([...byAttribute].map(([attribute, tests]) => [attribute, [...tests.values()]]));
}
