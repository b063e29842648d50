import { expect, test } from 'vitest';
import type { Expression } from '../../src/analysis/expression.js';
import { witnessContexts } from '../../src/analysis/witness-contexts.js';
import type { JsonValue } from '../../src/util/json.js';

const is = (attribute: string, operator: string, operand: JsonValue): Expression => ({
  kind: 'test',
  attribute,
  operator,
  operand,
});

test('nothing known, what is asked for, and each in turn another or missing', () => {
  const expression: Expression = { kind: 'all', operands: [is('country', 'in', ['AT', 'DE']), is('age', 'gt', 17)] };
  expect(witnessContexts(expression, ['country', 'age', 'plan'])).toEqual([
    { country: null, age: null, plan: null },
    { country: 'AT', age: 18, plan: null },
    { country: 'DE', age: 18, plan: null },
    { country: null, age: 18, plan: null },
    { country: 'AT', age: null, plan: null },
  ]);
});

test('attributes with dots are nested', () => {
  expect(witnessContexts(is('org.plan.name', 'equals', 'pro'), ['org.id'])[1]).toEqual({
    org: { id: null, plan: { name: 'pro' } },
  });
});
