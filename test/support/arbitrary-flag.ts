import fc from 'fast-check';
import { anyCondition } from './arbitrary-condition.js';

type Written = Readonly<Record<string, unknown>>;

const VARIANTS = {
  boolean: { on: true, off: false },
  string: { red: 'red', blue: { value: 'blue', payload: { shade: [1, 2] } }, green: 'green' },
  number: { low: 1, high: { value: 100, description: 'a lot' }, none: 0 },
  rate: { all: 1, few: 0.05 },
  object: { small: { value: { size: 1 } }, large: { value: { size: [2, null] } } },
} as const;

const percent = fc.constantFrom(0, 0.001, 10, 33.333, 50, 99.999, 100);
const WINDOWS = [
  { from: '2026-01-01T00:00:00Z' },
  { until: '2026-06-15T12:00:00Z' },
  { from: '2026-01-01T00:00:00.001Z', until: '2026-06-15T12:00:00Z' },
];
const RAMP_TIMES = ['2026-01-01T00:00:00Z', '2026-03-01T00:00:00+01:00', '2026-06-15T12:00:00Z'];

const anyRamp = fc
  .tuple(fc.subarray(RAMP_TIMES, { minLength: 1 }), fc.array(percent, { minLength: 3, maxLength: 3 }))
  .map(([times, shares]) => {
    const rising = [...shares].sort((left, right) => left - right);
    return times.map((at, index) => ({ at, rollout: rising[index] ?? 100 }));
  });

function anyDecision(variants: readonly string[]): fc.Arbitrary<Written> {
  const variant = fc.constantFrom(...variants);
  const onMiss = fc.constantFrom<Written>({}, { onMiss: 'next' }, { onMiss: 'default' });
  const share = fc.tuple(percent, onMiss).map(([rollout, miss]) => ({ rollout, ...miss }));
  const ramp = fc.tuple(anyRamp, onMiss).map(([steps, miss]) => ({ ramp: steps, ...miss }));
  const written = fc.oneof(fc.constant<Written>({}), share, ramp);
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(variant, written).map(([serve, how]) => ({ serve, ...how })) },
    { weight: 1, arbitrary: anySplit(variants).map((split) => ({ split })) },
  );
}

function anySplit(variants: readonly string[]): fc.Arbitrary<unknown> {
  const [first = '', second = first] = variants;
  return fc.constantFrom<unknown>(
    { [first]: 100 },
    { [first]: 50, [second]: 50 },
    { [second]: 99.999, [first]: 0.001 },
    [
      [first, 33.333],
      [second, 16.667],
      [first, 50],
    ],
    [
      [second, 0],
      [first, 100],
    ],
  );
}

function anyRules(variants: readonly string[], segments: readonly string[]): fc.Arbitrary<readonly Written[]> {
  const rule = fc
    .record({
      condition: fc.option(anyCondition(segments), { nil: undefined, freq: 4 }),
      window: fc.option(fc.constantFrom(...WINDOWS), { nil: {}, freq: 3 }),
      decision: anyDecision(variants),
      salt: fc.constantFrom<Written>({}, {}, {}, { salt: 'other' }),
    })
    .map(({ condition, window, decision, salt }) => ({
      ...(condition === undefined ? {} : { if: condition }),
      ...window,
      ...decision,
      ...('split' in decision || 'rollout' in decision || 'ramp' in decision ? salt : {}),
    }));
  const forEverybody = fc.constantFrom(...variants).map((serve): readonly Written[] => [{ serve }]);
  return fc.oneof({ weight: 4, arbitrary: fc.array(rule, { maxLength: 4 }) }, { weight: 1, arbitrary: forEverybody });
}

/** Flags of a group bucket alike in everything. */
const anyBucketing = fc.oneof(
  fc.constant<Written>({ group: 'together', bucketBy: 'userId' }),
  fc.record(
    {
      bucketBy: fc.constantFrom('userId', ['userId', 'org.id', 'deviceId'], 'random'),
      salt: fc.constantFrom('pepper'),
      bucketing: fc.constantFrom(
        'flagd-v2',
        'flagd-v3',
        { profile: 'flagd-v3', input: '{salt}{key}' },
        { profile: 'flagd-v2', input: '{salt}{key}' },
      ),
    },
    { requiredKeys: [] },
  ),
);

/** What a random flag requires: positions among the flags before it, and among their variants. */
export interface WrittenFlag {
  readonly fields: Written;
  readonly variants: readonly string[];
  readonly requires: readonly (readonly [flag: number, variant: number])[];
}

/** A written flag that is valid whatever its key; what it requires is still to be put into words. */
export function anyFlag(segments: readonly string[], environments: readonly string[]): fc.Arbitrary<WrittenFlag> {
  return fc.constantFrom(...(Object.keys(VARIANTS) as (keyof typeof VARIANTS)[])).chain((type) => {
    const variants = Object.keys(VARIANTS[type]);
    const variant = fc.constantFrom(...variants);
    const rules = anyRules(variants, segments);
    const environment = fc.oneof(
      fc.record({ enabled: fc.boolean(), defaultVariant: variant, rules }, { requiredKeys: [] }),
      variant.map((serve) => ({ serve })),
    );
    return fc
      .record({
        fields: fc.record(
          {
            type: fc.constant(type),
            variants: fc.constant(VARIANTS[type]),
            defaultVariant: variant,
            audience: fc.constantFrom('client', 'server'),
            enabled: fc.constantFrom(true, true, true, false),
            offVariant: variant,
            tags: fc.subarray(['web', 'mobile']),
            rules,
            environments: fc.record(Object.fromEntries(environments.map((name) => [name, environment])), {
              requiredKeys: [],
            }),
          },
          { requiredKeys: ['type', 'variants', 'defaultVariant', 'rules'] },
        ),
        bucketing: anyBucketing,
        requires: fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 2 })), { maxLength: 2 }),
      })
      .map(({ fields, bucketing, requires }) => ({ fields: { ...fields, ...bucketing }, requires, variants }));
  });
}
