import fc from 'fast-check';
import { expect, test } from 'vitest';
import { negationOf } from '../../src/analysis/build-expression.js';
import { NO_ASSUMPTIONS } from '../../src/analysis/domains/declared-values.js';
import { createExampleFinder } from '../../src/analysis/examples.js';
import { isNeverTrue } from '../../src/analysis/satisfiability.js';
import { anyExpression } from '../support/arbitrary-expression.js';
import { evaluateExpression } from '../support/evaluate-expression.js';
import { propertyRuns } from '../support/property-runs.js';

const someExpressions = fc.array(anyExpression, { maxLength: 2 });
test('an example meets what is to hold and nothing of what is to fail, so the opposite is never proved', () => {
  let found = 0;
  fc.assert(
    fc.property(someExpressions, someExpressions, (holding, failing) => {
      const example = createExampleFinder(NO_ASSUMPTIONS).find(holding, failing);
      if (example === undefined) return;
      found++;
      const context = Object.fromEntries(example);
      for (const unknowns of [() => true, () => false]) {
        for (const expression of holding) expect(evaluateExpression(expression, context, unknowns)).toBe(true);
        for (const expression of failing) expect(evaluateExpression(expression, context, unknowns)).toBe(false);
      }
      expect(isNeverTrue({ kind: 'all', operands: [...holding, ...failing.map(negationOf)] })).toBe(false);
    }),
    propertyRuns(5000),
  );
  expect(found).toBeGreaterThan(100);
});
