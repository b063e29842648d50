import { describe, expect, test } from 'vitest';
import type { EvaluationContext } from '../../src/evaluator/evaluation-details.js';
import { createEvaluator } from '../../src/evaluator/index.js';
import { smallBundle } from '../support/small-bundle.js';

const everybody = { rules: [{ serve: 0 }] };

describe('evaluate', () => {
  test('an unknown key has no value', () => {
    const { evaluate } = createEvaluator(smallBundle({ a: {} }));
    for (const key of ['b', '', '__proto__', 'constructor', 'a\n', 'toString'])
      expect(evaluate(key)).toMatchObject({ flagKey: key, reason: 'ERROR', errorCode: 'FLAG_NOT_FOUND' });
    expect(evaluate('b')).not.toHaveProperty('value');
  });

  test('a bundle without flags', () => {
    const evaluator = createEvaluator(smallBundle({}));
    expect(evaluator.evaluate('')).toMatchObject({ errorCode: 'FLAG_NOT_FOUND' });
    expect(evaluator.evaluateAll().size).toBe(0);
  });

  test('the default variant, and why', () => {
    const bundle = smallBundle(
      { still: {}, ruled: { rules: [0] } },
      { rules: [{ if: 0, serve: 0 }], conditions: [['constant', false]] },
    );
    const { evaluate } = createEvaluator(bundle);
    expect(evaluate('still')).toEqual({ flagKey: 'still', value: false, variant: 'off', reason: 'STATIC' });
    expect(evaluate('ruled')).toEqual({ flagKey: 'ruled', value: false, variant: 'off', reason: 'DEFAULT' });
  });

  test('a disabled flag serves its off variant, if it has one, whatever else it says', () => {
    const requires = [['absent', ['on']]] as const;
    const bundle = smallBundle(
      { a: { disabled: true, off: 0, rules: [0], requires }, b: { disabled: true, rules: [0] } },
      everybody,
    );
    const { evaluate } = createEvaluator(bundle);
    expect(evaluate('a')).toEqual({ flagKey: 'a', value: true, variant: 'on', reason: 'DISABLED' });
    expect(evaluate('b')).toEqual({ flagKey: 'b', reason: 'DISABLED' });
  });

  test('payloads travel beside the value', () => {
    const bundle = smallBundle(
      { a: {} },
      {
        values: [true, false, { text: 'Hi' }],
        variants: [
          [
            ['on', 0],
            ['off', 1, 2],
          ],
        ],
      },
    );
    expect(createEvaluator(bundle).evaluate('a').payload).toEqual({ text: 'Hi' });
  });

  test('what it hands out cannot be changed', () => {
    const bundle = smallBundle({ a: { type: 'object' } }, { values: [true, { list: [1] }] });
    const details = createEvaluator(bundle).evaluate('a');
    expect(Object.isFrozen(details)).toBe(true);
    expect(() => Reflect.apply(Array.prototype.push, Reflect.get(Object(details.value), 'list'), [2])).toThrow(
      TypeError,
    );
  });
});

describe('a context of any kind', () => {
  const conditions = [
    ['equals', 'a.b', 'x'] as const,
    ['exists', 'toString', true] as const,
    ['includesAny', 'list', ['x']] as const,
  ];
  const bundle = smallBundle(
    { bucket: { rules: [3] }, inherited: { rules: [1] }, list: { rules: [2] }, nested: { rules: [0] } },
    {
      conditions,
      rules: [
        { if: 0, serve: 0 },
        { if: 1, serve: 0 },
        { if: 2, serve: 0 },
        { serve: 0, rollout: 100_000 },
      ],
    },
  );
  const { evaluate, evaluateAll, explain } = createEvaluator(bundle);
  const trap = () => {
    throw new Error('trap');
  };
  const everyTrap = { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const cyclic: Record<string, unknown> = { targetingKey: '' };
  cyclic['a'] = cyclic;
  const hostile: readonly unknown[] = [
    {
      get a() {
        return trap();
      },
      get targetingKey() {
        return trap();
      },
    },
    {
      a: {
        get b() {
          return trap();
        },
      },
    },
    new Proxy({}, everyTrap),
    { a: new Proxy({}, everyTrap), list: new Proxy(['x'], everyTrap), targetingKey: new Proxy({}, everyTrap) },
    { a: revoked, list: revoked, targetingKey: revoked },
    revoked,
    cyclic,
    Object.create({ a: { b: 'x' }, targetingKey: 'u', list: ['x'] }),
    { __proto__: { a: { b: 'x' }, list: ['x'] }, a: Object.create({ b: 'x' }) },
    { a: null, list: null, targetingKey: null },
    { a: 'x', list: 'x', targetingKey: 5 },
    { a: [Object.assign(['y'], { b: 'x' })], list: Array(3), targetingKey: ['u'] },
    { a: Object.assign([], { b: 'x' }) },
    Object.create(null),
    null,
    undefined,
    new Map([['targetingKey', 'u']]),
  ];

  test.each(hostile.map((context, index) => [index, context] as const))(
    'no attribute that counts, number %d',
    (_, context) => {
      const given = context as EvaluationContext;
      for (const key of ['bucket', 'inherited', 'list', 'nested'])
        expect([key, evaluate(key, given).variant]).toEqual([key, 'off']);
      expect(evaluateAll(given).size).toBe(4);
      expect(explain('list', given).details).toEqual(evaluate('list', given));
    },
  );

  test.each<unknown>(['text', 5, true, Symbol('s'), () => 1])('no object at all', (context) => {
    const details = evaluate('bucket', context as EvaluationContext);
    expect(details).toMatchObject({ reason: 'ERROR', errorCode: 'INVALID_CONTEXT' });
  });

  test('an object without prototype is as good as any', () => {
    const context: Record<string, unknown> = Object.assign(Object.create(null), { a: { b: 'x' }, targetingKey: 'u' });
    expect([evaluate('nested', context).variant, evaluate('bucket', context).variant]).toEqual(['on', 'on']);
  });

  test('own properties with the names of prototypes are ordinary', () => {
    expect(evaluate('inherited', { toString: 'x' }).variant).toBe('on');
    const odd = smallBundle(
      { f: { rules: [0] } },
      { conditions: [['equals', '__proto__.x', 1]], rules: [{ if: 0, serve: 0 }] },
    );
    expect(createEvaluator(odd).evaluate('f', JSON.parse('{"__proto__":{"x":1}}')).variant).toBe('on');
    expect(createEvaluator(odd).evaluate('f', Object.create({ x: 1 })).variant).toBe('off');
  });
});

describe('evaluateTyped', () => {
  const bundle = smallBundle(
    {
      dark: { disabled: true },
      flag: {},
      liar: { type: 'string' },
      nothing: { type: 'object', default: 2 },
      share: { type: 'rate', default: 3 },
      shape: { type: 'object', default: 4 },
    },
    {
      values: [true, false, null, 0.5, [1]],
      variants: [
        [
          ['on', 0],
          ['off', 1],
          ['null', 2],
          ['half', 3],
          ['list', 4],
        ],
      ],
    },
  );
  const { evaluateTyped } = createEvaluator(bundle);

  test('the flag’s value if it is of the asked type', () => {
    expect(evaluateTyped('flag', 'boolean', true)).toMatchObject({ value: false, variant: 'off', reason: 'STATIC' });
    expect(evaluateTyped('share', 'number', 1)).toMatchObject({ value: 0.5 });
    expect(evaluateTyped('shape', 'object', {})).toMatchObject({ value: [1] });
  });

  test.each([
    ['flag', 'TYPE_MISMATCH'],
    ['share', 'TYPE_MISMATCH'],
    ['liar', 'TYPE_MISMATCH'],
    ['dark', 'TYPE_MISMATCH'],
    ['absent', 'FLAG_NOT_FOUND'],
  ])('%s gives no string but %s', (key, errorCode) => {
    const details = evaluateTyped(key, 'string', 'mine');
    expect(details).toMatchObject({ value: 'mine', reason: 'ERROR', errorCode });
    expect(details).not.toHaveProperty('variant');
  });

  test('null is no object', () => {
    expect(evaluateTyped('nothing', 'object', {})).toMatchObject({ value: {}, errorCode: 'TYPE_MISMATCH' });
  });

  test('a disabled flag without off variant gives the default value', () => {
    expect(evaluateTyped('dark', 'boolean', true)).toEqual({ flagKey: 'dark', value: true, reason: 'DISABLED' });
  });
});

describe('time', () => {
  const rules = [{ from: 10, until: 20, serve: 0 }];
  const at = (now: number, decisions: typeof rules | object[]) =>
    createEvaluator(smallBundle({ f: { rules: [0] } }, { rules: decisions }), { now: () => now }).evaluate('f', {
      targetingKey: 'u',
    }).variant;

  test('a window begins at its first instant and is over at its last', () => {
    expect([9, 10, 19, 20].map((now) => at(now, rules))).toEqual(['off', 'on', 'on', 'off']);
    expect(at(Number.MAX_SAFE_INTEGER, [{ from: 10, serve: 0 }])).toBe('on');
    expect(at(-1, [{ until: 10, serve: 0 }])).toBe('on');
  });

  test('a ramp has no share before its first step, and keeps its last', () => {
    const ramp = [
      {
        serve: 0,
        ramp: [
          [10, 0],
          [20, 100_000],
        ],
      },
    ];
    expect([9, 10, 19, 20, 99].map((now) => at(now, ramp))).toEqual(['off', 'off', 'off', 'on', 'on']);
  });

  test('the clock is read once an evaluation, and not for flags without time', () => {
    let reads = 0;
    const bundle = smallBundle({ plain: {}, timed: { rules: [0, 0] } }, { rules: [{ from: 5, serve: 0 }] });
    const evaluator = createEvaluator(bundle, { now: () => ++reads });
    evaluator.evaluate('plain');
    expect(reads).toBe(0);
    evaluator.evaluateAll();
    expect(reads).toBe(1);
  });
});

describe('bucketing', () => {
  const one = (body: object, tables: object) =>
    createEvaluator(smallBundle({ 'new-checkout': { rules: [0], ...body } }, tables));
  const bucketBelow = (context: object, body: object = {}) => {
    const bucket = one(body, { rules: [{ serve: 0, rollout: 100_000 }] }).explain('new-checkout', { ...context })
      .rules[0]?.bucketing?.bucket;
    return bucket;
  };

  test.each([
    ['s1:user-1', 89799],
    ['s1:42', 11801],
    ['s1:jane@acme.com', 82824],
    ['s1:é', 37611],
    ['s1:日本', 28704],
    ['s1:😀', 34827],
  ])('another input text: %s', (text, bucket) => {
    const [salt = '', targetingKey = ''] = text.split(':');
    expect(bucketBelow({ targetingKey }, { salt, input: '{salt}:{key}' })).toBe(bucket);
  });

  test('literals on both sides, as flagd files need them', () => {
    expect(bucketBelow({ targetingKey: 'user-1' }, { input: '{salt}:{key}.' })).toBe(17163);
    const flag = one(
      { salt: 'new-checkout', input: '{salt}:0:{key}.' },
      {
        rules: [
          {
            split: [
              [0, 10500],
              [1, 89500],
            ],
          },
        ],
      },
    );
    const on = Array.from({ length: 100_000 }, (_, index) => `user-${index}`).filter(
      (targetingKey) => flag.evaluate('new-checkout', { targetingKey }).variant === 'on',
    );
    expect(on.slice(0, 6)).toEqual(['user-29', 'user-50', 'user-55', 'user-60', 'user-61', 'user-70']);
    expect(on).toHaveLength(10625);
  });

  test.each([
    ['{salt}:{key}.', 'user-1', 32589],
    ['{salt}:{key}', 'é', 61377],
  ])('hashed as CBOR: %s of %s', (text, targetingKey, bucket) => {
    expect(bucketBelow({ targetingKey }, { salt: 's1', input: { text, encoding: 'cbor' } })).toBe(bucket);
  });

  test('an encoding that nobody knows is an error of its flag alone', () => {
    const bodies = { odd: { rules: [0], input: { text: '{key}', encoding: 'morse' } }, plain: { rules: [0] } };
    const { evaluate } = createEvaluator(smallBundle(bodies, { rules: [{ serve: 0, rollout: 100_000 }] }));
    expect(evaluate('odd', { targetingKey: 'u' })).toMatchObject({ reason: 'ERROR', errorCode: 'PARSE_ERROR' });
    expect(evaluate('odd', { targetingKey: 'u' })).not.toHaveProperty('value');
    expect(evaluate('plain', { targetingKey: 'u' }).variant).toBe('on');
  });

  test('a salt is taken as it is', () => {
    for (const salt of ['$&', '{key}', '{salt}', ''])
      expect(
        one({ salt }, { rules: [{ serve: 0, rollout: 1 }] }).explain('new-checkout', { targetingKey: 'u' }).rules[0]
          ?.bucketing?.hashedText,
      ).toBe(`${salt}/u/`);
  });

  test('the first bucketing attribute that is a non-empty string counts', () => {
    const flag = one({ bucketBy: ['userId', 'device.id'] }, { rules: [{ serve: 0, rollout: 100_000 }] });
    const attributeOf = (context: EvaluationContext) =>
      flag.explain('new-checkout', context).rules[0]?.bucketing?.attribute;
    expect(attributeOf({ userId: 'u', device: { id: 'd' } })).toBe('userId');
    for (const userId of ['', 5, null, true, ['u']])
      expect(attributeOf({ userId, device: { id: 'd' } })).toBe('device.id');
    expect(attributeOf({ targetingKey: 'u' })).toBeUndefined();
  });

  test('reasons: a bucket decided, or there was no key', () => {
    const flag = (rule: object) => one({}, { rules: [rule] });
    expect(flag({ serve: 0, rollout: 100_000 }).evaluate('new-checkout', { targetingKey: 'u' })).toMatchObject({
      variant: 'on',
      reason: 'SPLIT',
      rule: 0,
    });
    expect(flag({ serve: 0, rollout: 0 }).evaluate('new-checkout', { targetingKey: 'u' })).toMatchObject({
      variant: 'off',
      reason: 'SPLIT',
      rule: 0,
    });
    expect(flag({ serve: 0, rollout: 100_000 }).evaluate('new-checkout', {})).toMatchObject({
      variant: 'off',
      reason: 'DEFAULT',
    });
    expect(flag({ split: [[0, 100_000]] }).evaluate('new-checkout', {})).toMatchObject({
      variant: 'off',
      reason: 'DEFAULT',
    });
    expect(flag({ split: [[0, 100_000]] }).evaluate('new-checkout', { targetingKey: 'u' })).toMatchObject({
      variant: 'on',
      reason: 'SPLIT',
    });
  });

  test('those a rollout misses may go on to the next rule', () => {
    const rules = [{ serve: 1, rollout: 0, next: true as const }, { serve: 0 }];
    const { evaluate } = one({ rules: [0, 1] }, { rules });
    for (const context of [{ targetingKey: 'u' }, {}])
      expect(evaluate('new-checkout', context)).toMatchObject({ variant: 'on', reason: 'TARGETING_MATCH', rule: 1 });
  });

  test('a random bucket is drawn once a flag and evaluation', () => {
    const draws = [0.2, 0.7, 0.999_999_9];
    const rules = [
      { serve: 0, rollout: 50_000, next: true as const },
      { split: [[1, 60_000] as const, [0, 40_000] as const] },
    ];
    const bundle = smallBundle({ f: { bucketBy: 'random', rules: [0, 1] } }, { rules });
    const { evaluate } = createEvaluator(bundle, { random: () => draws.shift() ?? 0 });
    expect([evaluate('f'), evaluate('f'), evaluate('f')].map(({ variant, rule }) => [variant, rule])).toEqual([
      ['on', 0],
      ['on', 1],
      ['on', 1],
    ]);
    expect(draws).toEqual([]);
  });
});
