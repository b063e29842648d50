import type { Bundle } from '../../src/bundle/bundle.js';

/** A bundle that uses everything the format has. */
export const RICH_BUNDLE: Bundle = {
  formatVersion: '1.0',
  environment: 'production',
  audience: 'client',
  values: [true, false, 0.25, { text: 'Hi', list: [1, null] }],
  variants: [
    [
      ['on', 0, 3],
      ['off', 1],
    ],
    [['quarter', 2]],
  ],
  conditions: [
    ['in', 'country', ['AT', 'DE']],
    ['semver', 'appVersion', [[['>=', '2.3.0']]]],
    ['all', 0, 1],
    ['not', 2],
    ['any', 2, 3],
    ['constant', false],
    ['in', 'email', ['c2FsdGVk'], 'salt'],
  ],
  rules: [
    { if: 4, from: 5, until: 10, serve: 0 },
    { if: 6, serve: 0, rollout: 25_000, next: true, salt: 'own' },
    {
      serve: 0,
      ramp: [
        [-5, 1000],
        [10, 100_000],
      ],
    },
    {
      split: [
        [0, 50_000],
        [1, 50_000],
      ],
    },
    { if: 5, serve: 0 },
  ],
  layers: [{ bucketBy: ['userId', 'device.id'], salt: 'layer:checkout', input: '{salt}:{key}' }],
  bodies: [
    {
      type: 'boolean',
      variants: 0,
      default: 1,
      off: 1,
      rules: [0, 1, 2, 3],
      bucketBy: ['userId'],
      salt: 'group',
      input: '{key}{salt}',
      requires: [['share', ['quarter']]],
      slot: [0, 0, 50_000],
    },
    { type: 'rate', variants: 1, default: 0, disabled: true, bucketBy: 'random' },
  ],
  keys: 'checkout\nshare',
  flags: [0, 1],
};
