import fc from 'fast-check';

/** JSONLogic and flagd definitions are plain JSON to these tests. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const v = (path: string): Json => ({ var: path });
const country = v('country');
const email = v('email');
const age = v('age');
const version = v('app.version');

const countryName = fc.constantFrom('DE', 'AT', 'US', '');
const years = fc.constantFrom(-1, 0, 5, 18, 30.5);
const moment = fc.constantFrom(1_000, 2_000, 2_000.5, 3_000);
const order = fc.constantFrom('<', '<=', '>', '>=');
const semantic = fc.constantFrom('1.2.3', '1.2.4-beta.1', '2.0.0', '1.3.0');

const operation = (operator: string, ...operands: Json[]): Json => ({ [operator]: operands });

/** Tests of which the time and evaluators are no part. */
const plainTest: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(fc.constantFrom('==', '===', '!=', '!=='), countryName).map(([op, name]) => operation(op, country, name)),
  fc.tuple(fc.constantFrom('===', '!=='), years).map(([op, number]) => operation(op, number, age)),
  fc.tuple(fc.constantFrom('===', '!=='), fc.boolean()).map(([op, truth]) => operation(op, v('beta'), truth)),
  fc.constantFrom<Json>(v('beta'), operation('!', v('beta')), operation('!!', v('beta'))),
  fc.uniqueArray(countryName).map((names) => operation('in', country, names)),
  fc.constantFrom('@', 'a', '').map((part) => operation('in', part, email)),
  fc.constantFrom('ann', '@x.com', '').map((part) => operation('starts_with', email, part)),
  fc.constantFrom('ann', '@x.com').map((part) => operation('ends_with', email, part)),
  fc.tuple(order, years).map(([op, number]) => operation(op, age, number)),
  fc.tuple(order, years).map(([op, number]) => operation(op, number, age)),
  fc.tuple(fc.constantFrom('<', '<='), years, years).map(([op, low, high]) => operation(op, low, age, high)),
  fc.tuple(order, years).map(([op, number]) => operation(op, { var: ['age', 5] }, number)),
  countryName.map((name) => operation('===', { var: ['country', 'AT'] }, name)),
  fc
    .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>=', '^', '~'), semantic)
    .map(([op, wanted]) => operation('sem_ver', version, op, wanted)),
  fc.constantFrom('country', 'age', 'email').map((name) => operation('!==', v(name), null)),
  fc.constantFrom('flag', 'other').map((key) => operation('===', v('$flagd.flagKey'), key)),
);

const time = fc.tuple(order, moment).map(([op, second]) => operation(op, v('$flagd.timestamp'), second));

const { condition } = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plainTest,
    time,
    fc.constantFrom<Json>({ $ref: 'first' }, { $ref: 'second' }),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => operation('and', ...parts)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => operation('or', ...parts)),
    tie('condition').map((part) => operation('!', part)),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([test, then, otherwise]) => operation('if', test, then, otherwise)),
  ),
}));

const evaluator = fc.oneof(
  fc.array(plainTest, { minLength: 1, maxLength: 2 }).map((parts) => operation('or', ...parts)),
  fc.tuple(plainTest, time).map((parts) => operation('and', ...parts)),
);

const variantName = fc.constantFrom('a', 'b', '10%', '5');
const weight = fc.constantFrom(0, 1, 5, 20, 25, 50);

/** One way to write the hashed text, used by all splits of a flag. */
const hashInput = fc.constantFrom<Json[]>(
  [],
  [v('targetingKey')],
  [email],
  [operation('cat', 'salt/', email, '/')],
  [operation('cat', v('$flagd.flagKey'), email)],
  [operation('cat', 'seed-', v('targetingKey'), '.')],
);

const outcome = (input: Json[]): fc.Arbitrary<Json> =>
  fc.letrec<{ outcome: Json }>((tie) => ({
    outcome: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      variantName,
      fc.constantFrom<Json>(null, true, false),
      fc
        .array(fc.tuple(fc.oneof(variantName, fc.constant(null)), weight), { minLength: 1, maxLength: 4 })
        .map((entries) => operation('fractional', ...input, ...entries)),
      plainTest.filter((test) => !(typeof test === 'object' && test !== null && 'var' in test)),
      fc
        .tuple(condition, tie('outcome'), condition, tie('outcome'), tie('outcome'))
        .map((parts) => operation('if', ...parts)),
      fc.tuple(condition, tie('outcome')).map((parts) => operation('if', ...parts)),
      fc
        .tuple(condition, variantName, fc.constantFrom(1, 20, 50), tie('outcome'))
        .map(([test, variant, share, otherwise]) => {
          const entries: Json[] = [
            [true, share],
            [false, 100 - share],
          ];
          return operation(
            'if',
            operation('and', test, operation('fractional', ...input, ...entries)),
            variant,
            otherwise,
          );
        }),
    ),
  })).outcome;

/** A definition with one flag `flag` whose targeting uses all that can be carried over, and the uses that fix the types. */
export const definition: fc.Arbitrary<Json> = fc
  .tuple(hashInput.chain(outcome), evaluator, evaluator)
  .map(([targeting, first, second]) => ({
    flags: {
      flag: {
        state: 'ENABLED',
        variants: { a: 'A', b: 'B', '10%': 'C', '5': 'D', true: 'T', false: 'F' },
        defaultVariant: 'b',
        targeting: operation('if', operation('===', '-', '-'), targeting),
      },
      types: {
        state: 'ENABLED',
        variants: { on: true, off: false },
        defaultVariant: 'off',
        targeting: operation(
          'if',
          operation(
            'and',
            operation('===', v('beta'), true),
            operation('starts_with', email, 'x'),
            operation('===', country, 'y'),
          ),
          'on',
          operation('<', age, 3),
          'on',
          operation('sem_ver', version, '=', '1.0.0'),
          'on',
          'off',
        ),
      },
    },
    $evaluators: { first, second },
  }));

const orAbsent = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 6, nil: undefined });

/** A context whose attributes have the types that the tests are about, or are missing. */
export const context = fc
  .record({
    targetingKey: orAbsent(fc.oneof(fc.uuid(), fc.constantFrom('u1', 'u2'))),
    country: orAbsent(countryName),
    email: orAbsent(fc.oneof(fc.constantFrom('ann@x.com', 'bob@y.org'), fc.emailAddress())),
    age: orAbsent(fc.constantFrom(-2, 0, 5, 18, 20, 30.5)),
    beta: orAbsent(fc.boolean()),
    app: orAbsent(
      fc
        .constantFrom('1.2.3', '1.2.3-alpha', '1.2.9', '2.0.0-rc.1', '2.1.0', 'none')
        .map((text) => ({ version: text })),
    ),
  })
  .map((attributes) => Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)));

/** Seconds of the epoch at which flags are evaluated, on both sides of every moment that definitions name. */
export const now = fc.constantFrom(999, 1_000, 1_500, 2_000, 2_001, 2_999, 3_000, 9_999);
