import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { flagdEngines } from '../../support/flagd-engines.js';
import { propertyRuns } from '../../support/property-runs.js';
import { sharedData } from '../../support/shared-data.js';
import { roundTrip } from './round-trip.js';

afterEach(() => {
  vi.useRealTimers();
});

type Context = Readonly<Record<string, unknown>>;

/** All engines say the same of a definition and of what became of it. */
function expectSame(definition: string, written: string, contexts: readonly Context[]): void {
  const before = flagdEngines(definition, 'anybody');
  const after = flagdEngines(written);
  const keys = Object.keys(JSON.parse(definition).flags);
  for (const [name, engine] of before)
    for (const context of contexts)
      for (const key of keys)
        expect({ name, key, context, ...after.get(name)?.(key, context) }).toEqual({
          name,
          key,
          context,
          ...engine(key, context),
        });
}

const people = (more: (index: number) => object, count = 200): readonly Context[] =>
  Array.from({ length: count }, (_, index) => ({ targetingKey: `user-${index}`, ...more(index) }));

const directory = sharedData('otel-demo-flagd');
const versions = directory === undefined ? [] : readdirSync(`${directory}/history`).sort();

describe.skipIf(directory === undefined)('the flag file of a demo shop, written again', () => {
  const contexts = people(
    (index) => ({ session: `session-${index}`, product_id: index % 2 === 0 ? 'OLJCESPC7Z' : 'L9ECAV7KIM' }),
    60,
  );

  test.each(versions)('%s', (version) => {
    const definition = readFileSync(`${directory}/history/${version}`, 'utf8');
    const { text, losses } = roundTrip(definition);
    expect(losses).toEqual([]);
    expectSame(definition, text, contexts);
  });
});

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  country: ['DE', 'AT', 'US', '', undefined],
  email: ['a@acme.com', 'b@example.org', undefined],
  age: [17, 18, 65, 1.5, undefined],
  beta: [true, false, undefined],
  version: ['1.2.3', '1.2.4-rc.1', '2.0.0', undefined],
  roles: [['admin'], ['dev', 'admin'], [], undefined],
  'org.id': ['o-1', 'o-2', undefined],
  session: ['s-1', 's-2', ''],
  wanted: ['a', 'b', undefined],
};

/** Every value of every attribute, in changing company. */
const typical = people((index) => {
  const entries = Object.entries(CHOICES).map(([name, values], place) => [
    name,
    values[(index + place * 3 + Math.floor(index / 7)) % values.length],
  ]);
  const { 'org.id': id, ...rest } = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return { ...rest, ...(id === undefined ? {} : { org: { id } }) };
}, 260);

const x = (name: string) => ({ var: name });
const isText = (name: string) => ({ starts_with: [x(name), ''] });
const when = (test: unknown) => ({ if: [test, 'a', 'b'] });
const now = x('$flagd.timestamp');
const hashed = (salt: string, key: unknown = x('targetingKey')) => ({ cat: [salt, key, '.'] });

/** The portable forms, and others that files hold; how each is carried over. */
const forms: readonly (readonly [name: string, targeting: unknown, findings?: readonly string[]])[] = [
  ['equals', when({ '===': [x('country'), 'DE'] })],
  ['not equals', when({ '!==': [x('country'), 'DE'] })],
  ['text in list', when({ and: [isText('country'), { in: [x('country'), ['DE', 'AT']] }] })],
  ['text not in list', when({ '!': [{ and: [isText('country'), { in: [x('country'), ['DE', 'AT']] }] }] })],
  [
    'not in list, but there',
    when({ and: [{ '!==': [x('country'), null] }, { '!': [{ in: [x('country'), ['DE', 'AT']] }] }] }),
  ],
  ['one of several', when({ or: [{ '===': [x('country'), 'DE'] }, { '===': [x('country'), 'AT'] }] })],
  ['contains', when({ and: [isText('email'), { in: ['acme', x('email')] }] })],
  ['begins', when({ starts_with: [x('email'), 'a@'] })],
  ['ends', when({ ends_with: [x('email'), '.org'] })],
  ['begins, compared with true', when({ '===': [{ starts_with: [x('email'), 'a@'] }, true] })],
  ['begins, compared with false', when({ '===': [{ starts_with: [x('email'), 'a@'] }, false] })],
  ['list contains', when({ in: ['admin', { merge: [x('roles')] }] })],
  [
    'list contains, but no text',
    when({ and: [{ '!': [isText('roles')] }, { in: ['admin', { merge: [x('roles')] }] }] }),
  ],
  ['some of a list', when({ some: [x('roles'), { '===': [x(''), 'admin'] }] })],
  ['some of a list in a list', when({ some: [x('roles'), { in: [x(''), ['admin', 'dev']] }] })],
  [
    'some of a list, this or that',
    when({ some: [x('roles'), { or: [{ '==': ['dev', x('')] }, { '===': [x(''), 'qa'] }] }] }),
  ],
  ['none of a list', when({ none: [x('roles'), { '===': [x(''), 'admin'] }] })],
  ['exists', when({ '!==': [x('country'), null] }), ['import/assumed-attribute-type']],
  [
    'missing',
    when({ missing: ['country', 'email'] }),
    ['import/assumed-attribute-type', 'import/assumed-attribute-type'],
  ],
  [
    'missing some',
    when({ missing_some: [2, ['country', 'email', 'beta']] }),
    ['import/assumed-attribute-type', 'import/assumed-attribute-type', 'import/assumed-attribute-type'],
  ],
  [
    'number compared',
    when({
      and: [
        { '!': [isText('age')] },
        { '!==': [x('age'), null] },
        { '!==': [x('age'), true] },
        { '!==': [x('age'), false] },
        { '<': [x('age'), 18] },
      ],
    }),
  ],
  ['number between', when({ and: [{ '!==': [x('age'), null] }, { '<=': [17, x('age'), 18] }] })],
  [
    'number from an expression',
    when({ and: [{ '!==': [x('age'), null] }, { '>': [x('age'), { '*': [9, { '-': [5, 3] }] }] }] }),
  ],
  ['number equal', when({ '===': [x('age'), 18] })],
  ['semver', when({ and: [isText('version'), { sem_ver: [x('version'), '>=', '1.2.4'] }] })],
  ['semver, same major', when({ sem_ver: [x('version'), '^', '1.0.0'] })],
  ['boolean', when({ '===': [x('beta'), true] })],
  ['truth of an attribute', when(x('beta')), ['import/assumed-attribute-type']],
  ['nested attribute', when({ '===': [x('org.id'), 'o-1'] })],
  ['first characters', when({ and: [isText('email'), { '===': [{ substr: [x('email'), 0, 2] }, 'a@'] }] })],
  ['last characters', when({ and: [isText('email'), { '===': [{ substr: [x('email'), -4] }, '.org'] }] })],
  ['the time', when({ '>=': [now, 1_790_000_000] })],
  ['the time, shifted', when({ '<': [{ '+': [now, 3600] }, 1_790_000_000] })],
  ['an attribute as variant', x('wanted'), []],
  [
    'shorthand',
    {
      fractional: [
        ['a', 30],
        ['b', 70],
      ],
    },
  ],
  ['weights of one', { fractional: [['a'], ['b'], ['b'], ['a']] }],
  [
    'default variant as a share',
    {
      fractional: [
        ['a', 1],
        [null, 3],
      ],
    },
  ],
  ['a text around the key', { fractional: [hashed('s1:'), ['a', 10_500], ['b', 89_500]] }],
  [
    'a condition',
    {
      if: [
        { and: [{ '===': [x('country'), 'DE'] }, { fractional: [hashed('s:'), [true, 20], [false, 80]] }] },
        'a',
        'b',
      ],
    },
  ],
  [
    'computed weights',
    {
      fractional: [
        ['a', { '+': [10, 20] }],
        ['b', { '-': [100, 30] }],
      ],
    },
  ],
  [
    'weights by attribute',
    {
      fractional: [
        ['a', { if: [{ '===': [x('country'), 'DE'] }, 90, 10] }],
        ['b', 50],
      ],
    },
  ],
  [
    'weights by time',
    {
      fractional: [
        ['a', { if: [{ '>=': [now, 1_790_000_000] }, 90, 10] }],
        ['b', 50],
      ],
    },
  ],
  [
    'variants by attribute',
    {
      fractional: [
        [{ if: [{ '===': [x('country'), 'DE'] }, 'a', 'b'] }, 1],
        ['b', 1],
      ],
    },
  ],
  [
    'variants by name',
    {
      fractional: [
        [{ if: [x('beta'), x('wanted'), 'b'] }, 1],
        ['b', 1],
      ],
    },
    ['import/assumed-attribute-type'],
  ],
  [
    'nested, of the same key',
    {
      fractional: [
        [
          {
            fractional: [
              ['a', 1],
              ['b', 3],
            ],
          },
          50,
        ],
        ['a', 50],
      ],
    },
  ],
  [
    'nested, of another key, last',
    { fractional: [hashed('s1:'), ['a', 50], [{ fractional: [hashed('s2:'), ['a', 1], ['b', 3]] }, 50]] },
  ],
  [
    'a key of two attributes',
    {
      fractional: [
        hashed('s:', { if: [{ '!!': [x('session')] }, x('session'), x('targetingKey')] }),
        ['a', 1],
        ['b', 1],
      ],
    },
  ],
  [
    'a ramp as it is written here',
    {
      if: [
        { and: [{ '===': [isText('targetingKey'), true] }, { '!==': [x('targetingKey'), ''] }] },
        {
          fractional: [
            hashed('s:'),
            [{ if: [{ '>=': [now, 1_789_900_000] }, 'a', null] }, 10_000],
            [{ if: [{ '>=': [now, 1_790_000_000] }, 'a', null] }, 20_000],
            [null, 70_000],
          ],
        },
        null,
      ],
    },
  ],
  ['a key that is one attribute', { fractional: [x('targetingKey'), ['a', 1], ['b', 1]] }],
];

const definitionOf = (targeting: unknown, evaluators: object = {}): string =>
  JSON.stringify({
    $evaluators: evaluators,
    flags: { flag: { state: 'ENABLED', variants: { a: 1, b: 2 }, defaultVariant: 'b', targeting } },
  });

describe('a targeting that is imported and written again', () => {
  test.each(forms)('%s', (_, targeting, findings = []) => {
    const definition = definitionOf(targeting);
    const { text, findings: found, losses } = roundTrip(definition);
    expect(
      found
        .map(([id]) => id)
        .filter((id) => !['import/missing-bucketing-key', 'import/rounded-weights'].includes(id ?? '')),
    ).toEqual(findings);
    expect(losses).toEqual([]);
    for (const moment of ['2026-09-20T00:00:00Z', '2026-09-21T13:33:20Z', '2026-12-01T00:00:00Z']) {
      vi.useFakeTimers({ now: Date.parse(moment) });
      expectSame(definition, text, typical);
    }
  });

  test('evaluators in any order, which flagd itself resolves in one only', () => {
    const evaluators = {
      german: { '===': [x('country'), 'DE'] },
      adult: { and: [{ '!==': [x('age'), null] }, { '>=': [x('age'), 18] }] },
    };
    const targeting = when({ and: [{ $ref: 'adult' }, { '!': [{ $ref: 'german' }] }] });
    expectSame(definitionOf(targeting, evaluators), roundTrip(definitionOf(targeting, evaluators)).text, typical);
    const nested = { both: { and: [{ $ref: 'adult' }, { $ref: 'german' }] }, ...evaluators };
    const flat = definitionOf(when({ and: [evaluators.adult, evaluators.german] }));
    for (const order of [Object.entries(nested), Object.entries(nested).reverse()])
      expectSame(flat, roundTrip(definitionOf(when({ $ref: 'both' }), Object.fromEntries(order))).text, typical);
  });

  test('disabled flags, and flags without targeting', () => {
    const flag = { state: 'DISABLED', variants: { on: true, off: false }, defaultVariant: 'on' };
    const definition = JSON.stringify({ flags: { a: flag, b: { ...flag, state: 'ENABLED', targeting: {} } } });
    expectSame(definition, roundTrip(definition).text, [{}]);
  });
});

/** What no flag project can say: the finding names the flag and the place. */
const refused: readonly (readonly [name: string, targeting: unknown, at: string])[] = [
  ['all of a list', when({ all: [x('roles'), { in: [x(''), ['a']] }] }), '"all"'],
  ['a filter', when({ '!!': [{ filter: [x('roles'), true] }] }), '"filter"'],
  ['a reduction', when({ reduce: [x('roles'), 1, 0] }), '"reduce"'],
  ['arithmetic on the context', when({ '<': [{ '+': [x('age'), 1] }, 18] }), '"+"'],
  ['a text put together', when({ '===': [{ cat: [x('country'), 'x'] }, 'DEx'] }), '"cat"'],
  ['the middle of a text', when({ '===': [{ substr: [x('email'), 1, 2] }, '@a'] }), '"substr"'],
  [
    'two attributes compared',
    when({ '===': [x('country'), x('email')] }),
    '{"===":[{"var":"country"},{"var":"email"}]}',
  ],
  [
    'a linear ramp',
    {
      fractional: [
        ['a', { '-': [now, 5] }],
        ['b', 5],
      ],
    },
    '{"-":[{"var":"$flagd.timestamp"},5]}',
  ],
  [
    'a key of two parts',
    { fractional: [{ cat: [x('country'), x('targetingKey')] }, ['a', 1], ['b', 1]] },
    '{"cat":[{"var":"country"},{"var":"targetingKey"}]}',
  ],
  [
    'a condition in the middle of the buckets',
    when({
      fractional: [
        [false, 1],
        [true, 1],
        [false, 1],
      ],
    }),
    '{"fractional":[[false,1],[true,1],[false,1]]}',
  ],
  [
    'a nested split of some only',
    { fractional: [hashed('s1:'), [{ fractional: [hashed('s2:'), ['a', 1], ['b', 1]] }, 1], ['b', 1]] },
    JSON.stringify({ fractional: [hashed('s1:'), [{ fractional: [hashed('s2:'), ['a', 1], ['b', 1]] }, 1], ['b', 1]] }),
  ],
  [
    'search in the items of a list of objects',
    when({ some: [x('orders'), { '===': [x('id'), 1] }] }),
    '{"some":[{"var":"orders"},{"===":[{"var":"id"},1]}]}',
  ],
];

test.each(refused)('%s is reported at its place', (_, targeting, at) => {
  const definition = definitionOf(targeting);
  const { findings, text } = roundTrip(definition);
  expect(findings.filter(([id]) => id === 'import/unsupported')).toEqual([['import/unsupported', at]]);
  expect(JSON.parse(text).flags).toEqual({});
});

test.each([
  ['a number in text', { '==': [x('n'), '18'] }],
  ['a number', { '==': [x('n'), 18] }],
  ['zero', { '==': [x('n'), 0] }],
  ['a truth', { '==': [x('n'), true] }],
])('loose equality with %s is pointed out', (_, test) => {
  expect(roundTrip(definitionOf(when(test))).findings).toEqual([['import/loose-equality', '{"var":"n"}']]);
});

test('loose equality with a text that is no number is strict', () => {
  expect(roundTrip(definitionOf(when({ '==': [x('n'), 'DE'] }))).findings).toEqual([]);
});

const conditions: readonly unknown[] = [
  { '===': [x('country'), 'DE'] },
  { and: [isText('country'), { in: [x('country'), ['DE', 'AT']] }] },
  { starts_with: [x('email'), 'a@'] },
  { in: ['admin', { merge: [x('roles')] }] },
  { and: [{ '!==': [x('age'), null] }, { '>=': [x('age'), 18] }] },
  { '===': [x('beta'), true] },
  { '!==': [x('country'), null] },
  { sem_ver: [x('version'), '<', '2.0.0'] },
  { '>=': [now, 1_790_000_000] },
  { fractional: [hashed('s3:'), [true, 25], [false, 75]] },
];
const outcomes: readonly unknown[] = ['a', 'b', null, { fractional: [hashed('s1:'), ['a', 1], ['b', 2]] }];

/** Compositions of what stands above, as deep as people write them. */
const { targeting: anyTargeting } = fc.letrec<{ condition: unknown; entry: unknown; targeting: unknown }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: fc.constantFrom(...conditions) },
    fc.tuple(tie('condition'), tie('condition')).map((operands) => ({ and: operands })),
    fc.tuple(tie('condition'), tie('condition')).map((operands) => ({ or: operands })),
    tie('condition').map((operand) => ({ '!': [operand] })),
  ),
  entry: fc.oneof(
    { depthSize: 'small' },
    { weight: 2, arbitrary: fc.constantFrom<unknown>('a', 'b', null) },
    fc.tuple(tie('condition'), tie('entry'), tie('entry')).map((operands) => ({ if: operands })),
    fc
      .tuple(tie('entry'), tie('entry'))
      .map(([first, second]) => ({ fractional: [hashed('s1:'), [first, 3], [second, 1]] })),
  ),
  targeting: fc.oneof(
    { depthSize: 'small' },
    { weight: 1, arbitrary: fc.constantFrom(...outcomes) },
    fc.tuple(tie('condition'), tie('targeting'), tie('targeting')).map((operands) => ({ if: operands })),
    fc
      .tuple(tie('entry'), tie('entry'))
      .map(([first, second]) => ({ fractional: [hashed('s1:'), [first, 30], [second, 70]] })),
  ),
}));

test('whatever targeting is carried over serves what it served', () => {
  let carriedOver = 0;
  const numRuns = propertyRuns(120).numRuns;
  vi.useFakeTimers({ now: Date.parse('2026-09-21T13:33:20Z') });
  fc.assert(
    fc.property(anyTargeting, (targeting) => {
      const definition = definitionOf({ if: [true, targeting, null] });
      const { text, findings } = roundTrip(definition);
      const isLeftOut = Object.keys(JSON.parse(text).flags).length === 0;
      expect(findings.some(([id]) => id === 'import/unsupported')).toBe(isLeftOut);
      if (isLeftOut) return;
      carriedOver++;
      expectSame(definition, text, typical.slice(0, 80));
    }),
    propertyRuns(120),
  );
  expect(carriedOver).toBeGreaterThan(numRuns / 3);
}, 300_000);
