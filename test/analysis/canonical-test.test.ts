import { expect, test } from 'vitest';
import { canonicalTest } from '../../src/analysis/canonical-test.js';

const write = (operator: string, operand: readonly string[] | string) =>
  canonicalTest({ kind: 'test', attribute: 'country', operator, operand });

test('a list of one value is that value', () => {
  expect(write('in', ['DE'])).toMatchObject({ operator: 'equals', operand: 'DE' });
  expect(write('notIn', ['DE'])).toMatchObject({ operator: 'notEquals', operand: 'DE' });
});

test('everything else stays', () => {
  expect(write('in', ['AT', 'DE'])).toMatchObject({ operator: 'in', operand: ['AT', 'DE'] });
  expect(write('includesAny', ['DE'])).toMatchObject({ operator: 'includesAny', operand: ['DE'] });
  expect(write('equals', 'DE')).toMatchObject({ operator: 'equals', operand: 'DE' });
});
