import { expect, test } from 'vitest';
import { findOverlappingRepetitions } from '../../src/model/overlapping-repetitions.js';

test.each(['\\d+\\d+$', '^\\w+[ ]*\\w*$', '^a*a*$', 'foo[^\\n]*bar[^\\n]*baz', '^[a-z]+[a-z0-9]+@x'])(
  '%s overlaps',
  (pattern) => {
    expect(findOverlappingRepetitions(pattern)).toBeDefined();
  },
);

test.each([
  'a+$',
  '^[a-z]+(-[a-z0-9]+)*$',
  '^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$',
  '^a*a*',
  '^[^\\n]*-beta[^\\n]*$',
  '^\\d+x\\d+$',
  '',
])('%s does not, or cannot fail behind it', (pattern) => expect(findOverlappingRepetitions(pattern)).toBeUndefined());
