import type { HostileContent } from './hostile-input.js';
import { flag } from './mean-flag.js';

/** Shares that are none, and far too many of them. */
export function meanDecisions(): readonly HostileContent[] {
  const rollout = (share: string) =>
    flag(`rollout ${share}`, `type: boolean\nrules: [{ serve: on, rollout: ${share} }]`, 'refused');
  const split = (name: string, entries: string) =>
    flag(`split: ${name}`, `type: boolean\nrules: [{ split: ${entries} }]`, 'refused');
  return [
    ...[
      '-1',
      '100.001',
      '1e308',
      '.inf',
      '.nan',
      '0.0001',
      '33.3333',
      '"5"',
      '"5 %"',
      'null',
      '[5]',
      '1e-9',
      '5_0',
    ].map(rollout),
    split('sums to less', '{ on: 50, off: 40 }'),
    split('sums to more', '{ on: 50, off: 60 }'),
    split('nothing', '{}'),
    split('an empty list', '[]'),
    split('negative', '{ on: 150, off: -50 }'),
    split('third thirds', '{ on: 33.3333, off: 66.6667 }'),
    split('ten thousand entries', `[${'[on, 1], '.repeat(10_000)}]`),
    split('a triple', '[[on, 50, 1], [off, 50]]'),
    split('a prototype', '{ __proto__: 50, on: 50 }'),
    flag(
      'a ramp of ten thousand steps',
      `type: boolean\nrules: [{ serve: on, ramp: [${'{ at: 2026-11-01T00:00:00Z, rollout: 1 }, '.repeat(10_000)}] }]`,
      'anything',
    ),
    flag(
      'a ramp that falls',
      'type: boolean\nrules: [{ serve: on, ramp: [{ at: 2026-11-01T00:00:00Z, rollout: 5 }, { at: 2026-11-02T00:00:00Z, rollout: 1 }] }]',
      'refused',
    ),
    flag(
      'a window that ends before it begins',
      'type: boolean\nrules: [{ serve: on, from: 2026-11-02T00:00:00Z, until: 2026-11-01T00:00:00Z }]',
      'refused',
    ),
    flag(
      'two thousand rules',
      `type: boolean\nrules:\n${'  - { if: { country: DE }, serve: on }\n'.repeat(2000)}`,
      'anything',
    ),
    flag(
      'five thousand variants',
      `type: number\ndefaultVariant: v0\nvariants: { ${Array.from({ length: 5000 }, (_, i) => `v${i}: ${i}`).join(', ')} }`,
      'anything',
    ),
  ];
}
