import { expect, test } from 'vitest';
import { parseTrailer } from '../../src/diff/parse-trailer.js';

test.each([
  ['Flag-Risk: new-checkout high -- staffed', { flag: 'new-checkout', risk: 'high', reason: 'staffed' }],
  ['  flag-risk:a low -- b -- c  ', { flag: 'a', risk: 'low', reason: 'b -- c' }],
  ['Flag-Risk: a key with blanks blocked -- x', { flag: 'a key with blanks', risk: 'blocked', reason: 'x' }],
  ['Flag-Risk: * medium -- x', { flag: '*', risk: 'medium', reason: 'x' }],
  ['Flag-Risk: high high -- x', { flag: 'high', risk: 'high', reason: 'x' }],
])('%s', (line, expected) => expect(parseTrailer(line)).toEqual(expected));

test.each(['Flag-Risk: a high', 'Flag-Risk: a -- x', 'Flag-Risk: a none -- x', 'Flag-Risk: a high --', 'Flag-Risk:'])(
  '%s cannot be read',
  (line) => expect(parseTrailer(line)).toHaveProperty('problem'),
);

test.each(['Reviewed-by: Ada', 'see Flag-Risk: a high -- x', '', 'Flag-Risks: a high -- x'])('%s is none', (line) =>
  expect(parseTrailer(line)).toBeUndefined(),
);
