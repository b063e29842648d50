import fc from 'fast-check';
import { NUMBERS, ROLES, TEXTS } from './attribute-values.js';

type Written = Readonly<Record<string, unknown>>;

/** The attributes of random projects, as `context.yaml` has them. */
export const DECLARED_ATTRIBUTES = {
  userId: { type: 'string' },
  deviceId: { type: 'string' },
  country: { type: 'string' },
  'org.id': { type: 'string' },
  ip: { type: 'string' },
  email: { type: 'string', pii: true },
  age: { type: 'number' },
  whale: { type: 'boolean' },
  appVersion: { type: 'semver' },
  seenAt: { type: 'date-time' },
  roles: { type: 'string-list' },
} as const;

const texts = TEXTS.filter((text) => text !== '');
const some = <Item>(items: readonly Item[]) => fc.subarray([...items], { minLength: 1 });
const oneOf = <Item>(items: readonly Item[]) => fc.constantFrom(...items);
const operators = (record: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(record, { requiredKeys: [] }).filter((written) => Object.keys(written).length > 0);

const equality = { equals: oneOf(texts), notEquals: oneOf(texts), in: some(texts), notIn: some(texts) };
const text = fc.oneof(
  oneOf(texts),
  some(texts),
  operators({
    ...equality,
    startsWith: fc.oneof(oneOf(texts), some(texts)),
    endsWith: oneOf(texts),
    contains: some(texts),
    matches: oneOf(['^D', 'E$', '^[A-Z]{2}$']),
    exists: fc.boolean(),
  }),
);
const number = fc.oneof(
  oneOf(NUMBERS),
  some(NUMBERS),
  operators({
    notEquals: oneOf(NUMBERS),
    notIn: some(NUMBERS),
    gt: oneOf(NUMBERS),
    gte: oneOf(NUMBERS),
    lt: oneOf(NUMBERS),
    lte: oneOf(NUMBERS),
    exists: fc.boolean(),
  }),
);
const range = oneOf(['>=1.0.0', '^1.0', '~1.0.1', '<2.0.0', '1.x || >=10', '1.0.0 - 1.2.0', '>1.0.1-beta.1 <1.0.1']);
const time = oneOf(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', '2026-06-15T14:00:00+02:00']);

const testOf: Readonly<Record<keyof typeof DECLARED_ATTRIBUTES, fc.Arbitrary<unknown>>> = {
  userId: text,
  deviceId: text,
  country: text,
  'org.id': text,
  ip: fc.oneof(
    text,
    operators({ cidr: fc.oneof(oneOf(['10.0.0.0/8', '::1']), some(['10.0.0.0/16', '192.168.0.0/16'])) }),
  ),
  email: fc.oneof(oneOf(texts), some(texts), operators({ ...equality, exists: fc.boolean() })),
  age: number,
  whale: fc.oneof(fc.boolean(), operators({ notEquals: fc.boolean(), exists: fc.boolean() })),
  appVersion: operators({ semver: range, exists: fc.boolean() }),
  seenAt: operators({ before: time, after: time, exists: fc.boolean() }),
  roles: operators({ includesAny: some(ROLES), includesAll: some(ROLES), exists: fc.boolean() }),
};

const anyTest = fc
  .constantFrom(...(Object.keys(testOf) as (keyof typeof testOf)[]))
  .chain((name) => testOf[name].map((test) => [name, test] as const));

const tests: fc.Arbitrary<Written> = fc
  .uniqueArray(anyTest, { minLength: 1, maxLength: 3, selector: ([name]) => name })
  .map((written) => Object.fromEntries(written));

/** A written condition that may use some segments. */
export function anyCondition(segments: readonly string[]): fc.Arbitrary<Written> {
  const names = segments.length === 0 ? [] : [{ weight: 2, arbitrary: anySegmentUse(segments) }];
  return fc.letrec<{ any: Written; list: Written[] }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      { weight: 5, arbitrary: tests },
      ...names,
      { weight: 1, arbitrary: tie('list').map((all) => ({ all })) },
      { weight: 1, arbitrary: tie('list').map((any) => ({ any })) },
      { weight: 1, arbitrary: tie('any').map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.tuple(tests, tie('any')).map(([test, not]) => ({ ...test, not })) },
    ),
    list: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
  })).any;
}

const anySegmentUse = (segments: readonly string[]): fc.Arbitrary<Written> =>
  fc.oneof(oneOf(segments), some(segments)).map((segment) => ({ segment }));
