import fc from 'fast-check';
import { DECLARED_ATTRIBUTES } from './arbitrary-condition.js';
import { ADDRESSES, anyAttributeValue, NUMBERS, ROLES, TEXTS, TIMES, VERSIONS } from './attribute-values.js';

const typed = {
  string: fc.constantFrom<unknown>(...TEXTS, 'user-1', 'user-2', 'user-3'),
  number: fc.constantFrom<unknown>(...NUMBERS),
  boolean: fc.boolean(),
  semver: fc.constantFrom<unknown>(...VERSIONS),
  'date-time': fc.constantFrom<unknown>(...TIMES, ...TIMES.map((time) => new Date(time))),
  'string-list': fc.subarray(ROLES),
};

const values = Object.fromEntries(
  Object.entries(DECLARED_ATTRIBUTES).map(([name, { type }]): [string, fc.Arbitrary<unknown>] => [
    name,
    fc.oneof(
      { weight: 4, arbitrary: name === 'ip' ? fc.constantFrom<unknown>(...ADDRESSES) : typed[type] },
      { weight: 1, arbitrary: anyAttributeValue },
    ),
  ]),
);

/** A context an application might send: mostly what was declared, sometimes nothing, sometimes something else. */
export const anyContext: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(fc.record(values, { requiredKeys: [] }), fc.option(fc.uuid(), { nil: undefined }))
  .map(([{ 'org.id': id, ...attributes }, targetingKey]) => ({
    ...attributes,
    ...(id === undefined ? {} : { org: { id } }),
    ...(targetingKey === undefined ? {} : { targetingKey }),
  }));
