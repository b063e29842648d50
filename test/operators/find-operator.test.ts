import { expect, test } from 'vitest';
import { findOperator } from '../../src/operators/find-operator.js';

test('finds every operator of the language and nothing else', () => {
  const names =
    'equals notEquals in notIn startsWith endsWith contains matches gt gte lt lte before after semver exists includesAny includesAll cidr';
  for (const name of names.split(' ')) expect(findOperator(name)?.name).toBe(name);
  for (const name of ['constructor', '__proto__', 'toString', 'isIn', '']) expect(findOperator(name)).toBeUndefined();
});
