import { describe, expect } from 'vitest';
import type { Condition } from '../../src/model/condition.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { accepts, rejects } from '../support/model-tester.js';

const flag = (condition: string) => `
type: boolean
rules:
  - if: ${condition}
    serve: on
`;

const conditionOf = (flagSet: FlagSet): Condition | undefined =>
  flagSet.flags.get('new-checkout')?.targeting.get('production')?.rules[0]?.condition;

/** The condition with the parts tests are about. */
function shape(condition: Condition | undefined): unknown {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return { [condition.kind]: condition.conditions.map(shape) };
    case 'not':
      return { not: shape(condition.condition) };
    case 'segment':
      return { segment: condition.segment.name };
    case 'test':
      return [condition.attribute.name, condition.operator, condition.operand];
    default:
      return condition?.kind;
  }
}

const becomes = (name: string, condition: string, expected: unknown) =>
  accepts(name, flag(condition), (flagSet) => expect(shape(conditionOf(flagSet))).toEqual(expected));

describe('forms', () => {
  becomes('a scalar as equals', '{ plan: free }', ['plan', 'equals', 'free']);
  becomes('a list as one of, sorted and each once', '{ plan: [pro, free, pro] }', ['plan', 'in', ['free', 'pro']]);
  becomes('numbers in order of size', '{ age: [10, 9, 100] }', ['age', 'in', [9, 10, 100]]);
  becomes('several operators as all of them', '{ age: { gte: 18, lt: 65 } }', {
    all: [
      ['age', 'gte', 18],
      ['age', 'lt', 65],
    ],
  });
  becomes('several attributes as all of them', '{ age: 1, plan: pro }', {
    all: [
      ['age', 'equals', 1],
      ['plan', 'equals', 'pro'],
    ],
  });
  becomes('combinators', '{ any: [{ age: 1 }, { not: { all: [{ age: 2 }, { age: 3 }] } }] }', {
    any: [
      ['age', 'equals', 1],
      {
        not: {
          all: [
            ['age', 'equals', 2],
            ['age', 'equals', 3],
          ],
        },
      },
    ],
  });
  becomes('no condition as everybody', '{}', { all: [] });
  becomes('the targeting key, declared or not', '{ targetingKey: a }', ['targetingKey', 'equals', 'a']);
  becomes('an attribute with dots', '{ org.id: acme }', ['org.id', 'equals', 'acme']);
});

describe('operands', () => {
  becomes('times as milliseconds', '{ signedUpAt: { before: 2026-01-01T00:00:00+01:00 } }', [
    'signedUpAt',
    'before',
    Date.UTC(2025, 11, 31, 23),
  ]);
  becomes('ranges as comparators', '{ appVersion: { semver: "^1.2.0" } }', [
    'appVersion',
    'semver',
    [
      [
        ['>=', '1.2.0'],
        ['<', '2.0.0-0'],
      ],
    ],
  ]);
  becomes('patterns rewritten', '{ email: { matches: "^a.b$" } }', ['email', 'matches', '^a[^\\n]b$']);
  becomes('one text or several', '{ all: [{ email: { endsWith: x } }, { email: { endsWith: [y, x] } }] }', {
    all: [
      ['email', 'endsWith', 'x'],
      ['email', 'endsWith', ['x', 'y']],
    ],
  });
  becomes('blocks', '{ email: { cidr: ["10.0.0.0/8", "::1"] } }', ['email', 'cidr', ['10.0.0.0/8', '::1']]);
  becomes('lists of strings', '{ roles: { includesAny: [b, a] } }', ['roles', 'includesAny', ['a', 'b']]);
  becomes('existence', '{ country: { exists: false } }', ['country', 'exists', false]);
});

describe('names', () => {
  rejects('an attribute that is not declared', flag('{ «is_while»: true }'), 'context/unknown-attribute -> is_whale');
  rejects('a misspelt combinator', flag('{ «segmnt»: staff }'), 'context/unknown-attribute -> segment');
  rejects('an attribute with nothing near', flag('{ «favouriteColour»: blue }'), 'context/unknown-attribute');
  rejects('V17: an operator that does not exist', flag('{ age: { «gtt»: 3 } }'), 'schema/unknown-key');
  rejects(
    'V7: a segment that is not defined',
    `
=== segments/staff.yaml
if: { email: { endsWith: "@example.com" } }
=== a.yaml
type: boolean
rules:
  - if: { segment: [staff, «stafff»] }
    serve: on
`,
    'segment/unknown -> staff',
  );
  rejects('every finding of a condition in one run', flag('{ «a1b2»: 1, «c3d4»: 2 }'), 'context/unknown-attribute');
});

describe('types', () => {
  rejects('a number for a string', flag('{ org.id: «12» }'), 'context/type-mismatch -> "12"');
  rejects('a string for a number', flag('{ age: «"12"» }'), 'context/type-mismatch -> 12');
  rejects('a word for a boolean', flag('{ is_whale: «yes» }'), 'context/type-mismatch -> true');
  rejects('an item of a list', flag('{ org.id: [a, «1», «true»] }'), 'context/type-mismatch');
  rejects(
    'V19: an operator for another type, at the operator',
    flag('{ country: { «gt»: 3 } }'),
    'context/operator-type',
  );
  rejects('equality of versions', flag('{ appVersion: «2.3.0» }'), 'context/operator-type');
  rejects('equality of a list', flag('{ roles: «admin» }'), 'context/operator-type');
  rejects('a value outside the enumeration', flag('{ country: «Deutschland» }'), 'context/undeclared-value');
  rejects(
    'a value near one of the enumeration',
    flag('{ plan: [pro, «entreprise»] }'),
    'context/undeclared-value -> enterprise',
  );
  rejects('an empty list', flag('{ country: «[]» }'), 'context/empty-list');
  rejects('an empty list of an operator', flag('{ roles: { includesAny: «[]» } }'), 'context/empty-list');
  rejects('a range that does not parse', flag('{ appVersion: { semver: «">=two"» } }'), 'context/bad-semver');
  rejects('a block that does not parse', flag('{ email: { cidr: [10.0.0.0/8, «10.0.0.0/33»] } }'), 'context/bad-cidr');
  rejects('V13: a pattern that does not compile', flag('{ email: { matches: «"("» } }'), 'context/bad-regex');
  rejects('a pattern only a backtracking engine runs', flag('{ email: { matches: «"(?=a)"» } }'), 'context/bad-regex');
  rejects(
    'a time without a zone',
    flag('{ signedUpAt: { after: «2026-01-01T00:00:00» } }'),
    'schema/date-no-timezone -> 2026-01-01T00:00:00Z',
  );
  rejects(
    'a date for a time',
    flag('{ signedUpAt: { after: «2026-01-01» } }'),
    'schema/invalid-date -> 2026-01-01T00:00:00Z',
  );
});

describe('damage', () => {
  rejects(
    'an attribute whose declaration is wrong only there',
    `
=== context.yaml
attributes:
  country: { type: «strng» }
=== a.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
    'schema/invalid',
  );
});
