import fc from 'fast-check';
import type { Expression, TestExpression } from '../../src/analysis/expression.js';
import type { JsonValue } from '../../src/util/json.js';
import { ADDRESSES, LONGER_TEXTS, NUMBERS, ROLES, TEXTS, TIMES, VERSIONS } from './attribute-values.js';

/** Names by which contexts and expressions meet; each may be tested as any type. */
export const ATTRIBUTES = ['a', 'b', 'c'];

const sorted = <Item>(items: readonly Item[]): Item[] => [...items].sort();
const text = fc.constantFrom(...TEXTS);
const longerText = fc.constantFrom(...TEXTS, ...LONGER_TEXTS, '10.0', '.0', '-0');
const BLOCKS = ['10.0.0.0/8', '10.0.0.0/24', '10.0.0.1', '::/0', '::ffff:10.0.0.0/120', '0.0.0.0/0'];
const number = fc.constantFrom(...NUMBERS);
const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constantFrom(...VERSIONS, ...ADDRESSES),
);
const scalars = fc.oneof(
  fc.subarray(TEXTS).map(sorted),
  fc.subarray(NUMBERS),
  fc.uniqueArray(scalar, { maxLength: 4 }),
);
const time = fc.constantFrom(...TIMES).map((written) => Date.parse(written));
const comparator = fc.tuple(fc.constantFrom('=', '<', '<=', '>', '>='), fc.constantFrom(...VERSIONS));
const range = fc.array(fc.array(comparator, { maxLength: 2 }), { maxLength: 2 });

const operandOf: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  equals: scalar,
  notEquals: scalar,
  in: scalars,
  notIn: scalars,
  exists: fc.boolean(),
  gt: number,
  gte: number,
  lt: number,
  lte: number,
  before: time,
  after: time,
  semver: range,
  startsWith: fc.oneof(longerText, fc.subarray(TEXTS)),
  endsWith: fc.oneof(longerText, fc.subarray(TEXTS)),
  contains: fc.oneof(longerText, fc.subarray(TEXTS), fc.constant(['D', 1])),
  matches: fc.constantFrom('^D', 'E$', '^$', '1.*0', '(a'),
  cidr: fc.constantFrom<JsonValue>(...BLOCKS, ['10.0.0.0/16', '192.168.0.0/16'], 'no address'),
  includesAny: fc.subarray(ROLES, { minLength: 1 }),
  includesAll: fc.subarray(ROLES, { minLength: 1 }),
  unheardOf: scalar,
};

const testOf = (attributes: readonly string[], operators: readonly string[]): fc.Arbitrary<TestExpression> =>
  fc
    .tuple(fc.constantFrom(...attributes), fc.constantFrom(...operators))
    .chain(([attribute, operator]) =>
      (operandOf[operator] ?? scalar).map((operand) => ({ kind: 'test' as const, attribute, operator, operand })),
    );

/** Any expression of such tests: nested, with shared and with unknown parts. */
const expressionOf = (test: fc.Arbitrary<TestExpression>): fc.Arbitrary<Expression> =>
  fc.letrec<{ any: Expression; group: Expression }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 8, arbitrary: test },
      { weight: 1, arbitrary: fc.boolean().map((value): Expression => ({ kind: 'constant', value })) },
      { weight: 1, arbitrary: fc.constant(null).map((): Expression => ({ kind: 'unknown' })) },
      { weight: 3, arbitrary: tie('any').map((operand): Expression => ({ kind: 'not', operand })) },
      { weight: 9, arbitrary: tie('group') },
    ),
    group: fc.tuple(fc.constantFrom('all', 'any'), fc.array(tie('any'), { maxLength: 4 }), fc.boolean()).map(
      ([kind, operands, doubled]): Expression => ({
        kind,
        operands: doubled ? [...operands, ...operands] : operands,
      }),
    ),
  })).any;

export const anyExpression = expressionOf(testOf(ATTRIBUTES, Object.keys(operandOf)));

/** Tests of one attribute, by some operators or by any. */
export const testsOfOne = (operators = Object.keys(operandOf)): fc.Arbitrary<readonly TestExpression[]> =>
  fc.array(testOf(['a'], operators), { minLength: 1, maxLength: 5 });
