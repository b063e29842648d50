import { describe, expect, test } from 'vitest';
import { defineLintRule } from '../../src/lint/lint-rule.js';
import { daysOption, mergeOptions, optionProblem } from '../../src/model/rule-options.js';

const rule = defineLintRule({
  id: 'lifecycle/example',
  severity: 'info',
  summary: 'An example.',
  why: 'It shows options.',
  options: { grace: '14d', max: 3, names: ['a'] },
  messages: {},
  examples: { valid: [], invalid: [] },
  check: () => {},
});

test('configured options replace the defaults', () => {
  expect(mergeOptions(rule, { grace: '15d', max: 5 })).toEqual({ grace: '15d', max: 5, names: ['a'] });
});

test('options that are unknown or of another form are left out', () => {
  expect(mergeOptions(rule, { grace: 'soon', most: 5, names: 'b', ['__proto__']: 1 })).toEqual(rule.options);
});

describe('what is wrong with an option', () => {
  test.each([
    ['grace', '21d', undefined],
    ['grace', '3 weeks', 'invalid'],
    ['grace', 14, 'invalid'],
    ['names', [], undefined],
    ['names', {}, 'invalid'],
    ['max', '3', 'invalid'],
    ['grase', '21d', 'unknown'],
    ['constructor', '21d', 'unknown'],
  ] as const)('%s: %j', (name, value, problem) => {
    expect(optionProblem(rule.options ?? {}, name, value)).toBe(problem);
  });
});

test('a duration in days', () => {
  expect(daysOption({ grace: '15d' }, 'grace')).toBe(15);
});
