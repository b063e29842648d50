import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { createEvaluator } from '../../src/evaluator/create-evaluator.js';
import { runPasses } from '../../src/optimize/run-passes.js';
import { buildBundle } from '../../src/targets/halyard-bundle.js';
import { anyAttributeValue, ROLES, TEXTS } from '../support/attribute-values.js';
import { test as is } from '../support/expressions.js';
import { flagOf, programOf, ruleOf } from '../support/program.js';
import { propertyRuns } from '../support/property-runs.js';
import { referenceTest } from '../support/reference-operators.js';

const texts = [...TEXTS, ...ROLES];
const some = fc.subarray(texts, { minLength: 1 }).map((list) => list.sort());
const anyHashable = fc.oneof(
  fc.tuple(fc.constantFrom('equals', 'notEquals'), fc.constantFrom(...texts)),
  fc.tuple(fc.constantFrom('in', 'notIn', 'includesAny', 'includesAll'), some),
);
const anyValue = fc.oneof(fc.constantFrom<unknown>(...texts), fc.subarray(ROLES), anyAttributeValue);

test('a hashed test holds where the test in clear does', () => {
  fc.assert(
    fc.property(anyHashable, fc.array(anyValue, { minLength: 10 }), ([operator, operand], values) => {
      const flag = flagOf('a', { rules: [ruleOf(is('email', operator, operand))] });
      const program = programOf([flag], { audience: 'client', piiAttributes: new Set(['email']) });
      const bundle = buildBundle(runPasses(program, { level: 'optimized', sink: createDiagnosticList() }));
      expect(bundle.conditions).toMatchObject([[operator, 'email', expect.anything(), expect.any(String)]]);
      const evaluator = createEvaluator(bundle);
      for (const email of values)
        expect(evaluator.evaluate('a', { email }).value).toBe(referenceTest(operator, email ?? undefined, operand));
    }),
    propertyRuns(500),
  );
});
