import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

const flags = `
=== a.yaml
type: boolean
=== b.yaml
type: boolean
`;

accepts(
  'V20: slots in written order, an empty one among them, and a holdout',
  `${flags}
=== layers/checkout.yaml
bucketBy: [userId, deviceId]
holdout: 5
slots: { b: 50, a: 0 }
`,
  ({ layers, flags: built }) => {
    const layer = layers.get('checkout');
    expect(layer).toMatchObject({
      holdout: 5000,
      bucketing: {
        salt: 'layer:checkout',
        bucketBy: ['userId', 'deviceId'],
        profile: 'flagd-v2',
        input: '{salt}/{key}/',
      },
      slots: [
        { flag: 'b', from: 0, to: 50_000 },
        { flag: 'a', from: 50_000, to: 50_000 },
      ],
    });
    expect(built.get('b')?.slot).toEqual({ layer, slot: layer?.slots[0] });
  },
);
accepts(
  'a profile for the whole project',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production }]
bucketing: flagd-v3
${flags}
=== c.yaml
type: boolean
bucketing: flagd-v2
=== d.yaml
type: boolean
bucketing: { profile: flagd-v2, input: "{key}" }
=== layers/x.yaml
slots: { a: 50 }
`,
  ({ layers, flags: built }) => {
    expect(layers.get('x')?.bucketing.profile).toBe('flagd-v3');
    expect([...built.values()].map(({ bucketing }) => bucketing.profile)).toEqual([
      'flagd-v3',
      'flagd-v3',
      'flagd-v2',
      'flagd-v2',
    ]);
  },
);
accepts(
  'slots and a holdout that fill the space',
  `${flags}\n=== layers/x.yaml\nholdout: 33.3\nslots: { a: 33.4, b: 33.3 }\n`,
);

rejects(
  'slots and a holdout above 100',
  `${flags}\n=== layers/x.yaml\nholdout: 5\nslots: { a: 50, b: «46» }\n`,
  'rollout/exclusion-overlap',
);
rejects(
  'B4: a flag in two layers',
  `${flags}\n=== layers/x.yaml\nslots: { a: 50 }\n=== layers/y.yaml\nslots: { «a»: 50 }\n`,
  'rollout/exclusion-overlap',
);
rejects(
  'B3: a flag twice in one layer',
  `${flags}\n=== layers/x.yaml\nslots: { a: 20, «a»: 20 }\n`,
  'yaml/duplicate-key',
);
rejects('a slot for an unknown flag', `${flags}\n=== layers/x.yaml\nslots: { «c1»: 50 }\n`, 'rollout/unknown-flag');
rejects('a share out of range', `${flags}\n=== layers/x.yaml\nslots: { a: «150» }\n`, 'rollout/range');
rejects(
  'an attribute that is not declared',
  `${flags}\n=== layers/x.yaml\nbucketBy: «userIdd»\nslots: { a: 50 }\n`,
  'rollout/unknown-bucket-attribute -> userId',
);
