import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../../src/analysis/expression.js';
import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import { createSubstitution } from '../../src/analysis/substitute-attribute.js';
import { ATTRIBUTES, anyExpression } from '../support/arbitrary-expression.js';
import { anyAttributeValue } from '../support/attribute-values.js';
import { evaluateExpression } from '../support/evaluate-expression.js';
import { propertyRuns } from '../support/property-runs.js';

const anyContexts = fc.array(fc.tuple(...ATTRIBUTES.map(() => anyAttributeValue)), { minLength: 20, maxLength: 20 });
const contextOf = (values: readonly unknown[]) =>
  Object.fromEntries(ATTRIBUTES.map((name, index) => [name, values[index]]));

/** Half of the unknown parts hold, the other half do not; each keeps its value. */
function createUnknowns() {
  const values = new Map<Expression, boolean>();
  return (part: Expression) => {
    if (!values.has(part)) values.set(part, values.size % 2 === 0);
    return values.get(part) ?? false;
  };
}

test('a simplified expression has the same value in every context', () => {
  const simplifier = createSimplifier();
  fc.assert(
    fc.property(anyExpression, anyContexts, (expression, contexts) => {
      const simplified = simplifier.simplify(expression);
      const unknowns = createUnknowns();
      for (const context of contexts.map(contextOf))
        expect(evaluateExpression(simplified, context, unknowns)).toBe(
          evaluateExpression(expression, context, unknowns),
        );
    }),
    propertyRuns(5000),
  );
});

test('simplifying twice changes nothing more', () => {
  const { simplify } = createSimplifier();
  fc.assert(
    fc.property(anyExpression, (expression) => {
      expect(simplify(simplify(expression))).toBe(simplify(expression));
    }),
    propertyRuns(2000),
  );
});

test('what is fixed is decided as the context would decide it', () => {
  const jsonValue = anyAttributeValue.filter((value) => value === undefined || isJson(value));
  fc.assert(
    fc.property(anyExpression, fc.tuple(jsonValue, anyAttributeValue, anyAttributeValue), (expression, [a, b, c]) => {
      const fixed = a === undefined ? {} : JSON.parse(JSON.stringify({ a }));
      const substituted = createSubstitution(fixed).substitute(expression);
      const unknowns = createUnknowns();
      const context = { a, b, c };
      expect(evaluateExpression(substituted, context, unknowns)).toBe(
        evaluateExpression(expression, context, unknowns),
      );
    }),
    propertyRuns(3000),
  );
});

const isJson = (value: unknown) =>
  JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value) &&
  !(value instanceof Date) &&
  !Number.isNaN(value) &&
  value !== Number.POSITIVE_INFINITY;
