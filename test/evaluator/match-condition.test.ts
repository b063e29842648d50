import { describe, expect, test } from 'vitest';
import type { WireCondition } from '../../src/bundle/bundle.js';
import { createEvaluator } from '../../src/evaluator/index.js';
import { hashText } from '../../src/util/hash-text.js';
import { smallBundle } from '../support/small-bundle.js';

const matcher = (...conditions: WireCondition[]) => {
  const rules = [{ if: conditions.length - 1, serve: 0 }];
  const { evaluate } = createEvaluator(smallBundle({ f: { rules: [0] } }, { conditions, rules }));
  return (context: object) => evaluate('f', { ...context }).variant === 'on';
};

describe('combinators', () => {
  const [a, b] = [['equals', 'a', 1] as const, ['equals', 'b', 1] as const];
  test('all, any, not, and what they say of nothing', () => {
    const all = matcher(a, b, ['all', 0, 1]);
    expect([all({ a: 1, b: 1 }), all({ a: 1 }), all({})]).toEqual([true, false, false]);
    const any = matcher(a, b, ['any', 0, 1]);
    expect([any({ a: 1 }), any({ b: 1 }), any({})]).toEqual([true, true, false]);
    const not = matcher(a, ['not', 0]);
    expect([not({ a: 1 }), not({ a: 2 }), not({})]).toEqual([false, true, true]);
    expect([matcher(['all'])({}), matcher(['any'])({}), matcher(['constant', true])({})]).toEqual([true, false, true]);
  });
});

describe('hashed attributes', () => {
  const salt = 's4lt';
  const hashed = ['ada@acme.com', 'bob@acme.com'].map((text) => hashText(salt, text));
  test('texts and lists of texts are compared by their hash', () => {
    const isIn = matcher(['in', 'email', hashed, salt]);
    expect([isIn({ email: 'ada@acme.com' }), isIn({ email: 'eve@acme.com' }), isIn({ email: hashed[0] })]).toEqual([
      true,
      false,
      false,
    ]);
    const includes = matcher(['includesAny', 'emails', hashed, salt]);
    expect([
      includes({ emails: ['x', 'bob@acme.com'] }),
      includes({ emails: ['x'] }),
      includes({ emails: [1, 'bob@acme.com'] }),
    ]).toEqual([true, false, false]);
  });
  test('negative operators stay false for what is missing or of a wrong type', () => {
    const notIn = matcher(['notIn', 'email', hashed, salt]);
    expect([
      notIn({ email: 'eve@acme.com' }),
      notIn({ email: 'ada@acme.com' }),
      notIn({ email: 5 }),
      notIn({}),
    ]).toEqual([true, false, false, false]);
  });
});

describe('damaged bundles', () => {
  const conditions: unknown[] = [['unknownOperator', 'a', 1], ['all', 1], ['all', 2, 3], ['not'], 5, ['equals', 'a']];
  test.each(conditions.map((_, index) => index))('condition %d makes its flag an error and no other', (index) => {
    const bundle = smallBundle(
      { bad: { rules: [0] }, fine: {}, needs: { requires: [['bad', ['on', 'off']]] } },
      { conditions: conditions as WireCondition[], rules: [{ if: index, serve: 0 }] },
    );
    const { evaluate } = createEvaluator(bundle);
    expect(evaluate('bad')).toMatchObject({ reason: 'ERROR', errorCode: 'PARSE_ERROR' });
    expect(evaluate('fine').reason).toBe('STATIC');
    expect(evaluate('needs')).toMatchObject({ variant: 'off', reason: 'DEFAULT' });
  });
});
