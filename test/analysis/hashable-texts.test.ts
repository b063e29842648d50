import { expect, test } from 'vitest';
import { hashableTexts } from '../../src/analysis/hashable-texts.js';

test.each([
  ['equals', 'a', ['a']],
  ['notIn', ['a', 'b'], ['a', 'b']],
  ['includesAll', ['a'], ['a']],
  ['equals', 1, undefined],
  ['in', ['a', 1], undefined],
  ['startsWith', 'a', undefined],
  ['exists', true, undefined],
])('%s %j', (operator, operand, texts) => {
  expect(hashableTexts(operator, operand)).toEqual(texts);
});
