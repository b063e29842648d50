import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedValue } from '../../src/analysis/fixed-value.js';
import { holdsInContext } from '../../src/analysis/holds-in-context.js';
import { simplifyExpression } from '../../src/analysis/simplify-expression.js';
import { createSubstitution } from '../../src/analysis/substitute-attribute.js';
import { anyExpression } from '../support/arbitrary-expression.js';

const anyContext = fc.record(
  Object.fromEntries(['a', 'b', 'c'].map((name) => [name, fc.constantFrom<unknown>(null, 'DE', '1.0.1', 1, true)])),
  { requiredKeys: [] },
);

test('what it says, substitution and simplification say too', () => {
  fc.assert(
    fc.property(anyExpression, anyContext, (expression, context) => {
      const partial = JSON.parse(JSON.stringify(context));
      const holds = holdsInContext(expression, partial);
      const left = simplifyExpression(createSubstitution(partial).substitute(expression));
      if (holds !== undefined) expect(left).toEqual({ kind: 'constant', value: holds });
    }),
    { numRuns: 500 },
  );
});

test.each([
  [{ a: 1 }, 'a', 1],
  [{ a: null }, 'a', null],
  [{}, 'a', undefined],
  [{ a: { b: 1 } }, 'a.b', 1],
  [{ a: {} }, 'a.b', undefined],
  [{ a: 1 }, 'a.b', null],
])('%j fixes %s as %j', (context, attribute, value) => {
  expect(fixedValue(context, attribute)).toBe(value);
});
