import fc from 'fast-check';
import { anyCondition, DECLARED_ATTRIBUTES } from './arbitrary-condition.js';
import { anyFlag, type WrittenFlag } from './arbitrary-flag.js';

/** A project that no phase has anything to say against, as files in JSON, which is YAML. */
export interface ArbitraryProject {
  readonly files: ReadonlyMap<string, string>;
  readonly flags: readonly string[];
}

export const ENVIRONMENTS = ['staging', 'production'];
/** Positions of flags that may be in the layer. None of them requires another: nobody would ever get both. */
const IN_LAYER = [1, 2, 3];
const SEGMENTS = ['first', 'second', 'third'];

const CONFIG = {
  formatVersion: 1,
  environments: ENVIRONMENTS.map((name) => ({ name })),
  outputs: [
    { name: 'server', audience: 'server' },
    { name: 'web', audience: 'client', context: { country: 'DE', org: { id: 'AT' } } },
    { name: 'appliance', audience: 'server', tags: ['web'], context: { whale: true, appVersion: '1.0.1' } },
  ],
};

/** Each segment may use those before it. */
const anySegments = fc.tuple(...SEGMENTS.map((_, index) => anyCondition(SEGMENTS.slice(0, index))));

const anyLayer = fc.record({
  bucketBy: fc.constantFrom('userId', ['deviceId', 'userId']),
  holdout: fc.constantFrom(0, 5, 33.333),
  shares: fc.subarray([
    [1, 20],
    [2, 30.5],
    [3, 10],
  ] as const),
});

export const anyProject: fc.Arbitrary<ArbitraryProject> = fc
  .record({
    segments: anySegments,
    layer: fc.option(anyLayer, { nil: undefined }),
    flags: fc.array(anyFlag(SEGMENTS, ENVIRONMENTS), { minLength: 1, maxLength: 7 }),
  })
  .map(({ segments, layer, flags }) => {
    const keys = flags.map((_, index) => `flag-${index}`);
    const files: [string, unknown][] = [
      ['flags.config.yaml', CONFIG],
      ['context.yaml', { attributes: DECLARED_ATTRIBUTES }],
      ...segments.map((condition, index): [string, unknown] => [`segments/${SEGMENTS[index]}.yaml`, { if: condition }]),
      ...flags.map((flag, index): [string, unknown] => [
        `area/${keys[index]}.yaml`,
        writeFlag(flag, flags.slice(0, IN_LAYER.includes(index) ? IN_LAYER[0] : index)),
      ]),
    ];
    if (layer !== undefined) {
      const slots = layer.shares.flatMap(([index, share]) => (index < keys.length ? [[keys[index], share]] : []));
      const { bucketBy, holdout } = layer;
      if (slots.length > 0)
        files.push(['layers/exclusive.yaml', { bucketBy, holdout, slots: Object.fromEntries(slots) }]);
    }
    return { files: new Map(files.map(([path, value]) => [path, JSON.stringify(value, null, 2)])), flags: keys };
  });

/** A flag that clients see requires only such flags. */
function writeFlag({ fields, requires }: WrittenFlag, before: readonly WrittenFlag[]): unknown {
  const isForClients = ({ fields }: WrittenFlag) => fields['audience'] === 'client';
  const required = requires.flatMap(([position, variant]) => {
    const index = before.length === 0 ? 0 : position % before.length;
    const flag = before[index];
    if (flag === undefined || (fields['audience'] === 'client' && !isForClients(flag))) return [];
    return [[`flag-${index}`, flag.variants[variant % flag.variants.length]]];
  });
  return required.length === 0 ? fields : { ...fields, requires: Object.fromEntries(required) };
}
