import type { Bundle, WireBody } from '../../src/bundle/bundle.js';

type Flags = Readonly<Record<string, Partial<WireBody>>>;

/** A bundle of boolean flags with the variants `on` and `off`; `off` is the default variant. */
export function smallBundle(flags: Flags, tables: Partial<Bundle> = {}): Bundle {
  const keys = Object.keys(flags).sort();
  return {
    formatVersion: '1.0',
    environment: 'test',
    audience: 'server',
    values: [true, false],
    variants: [
      [
        ['on', 0],
        ['off', 1],
      ],
    ],
    conditions: [],
    rules: [],
    layers: [],
    bodies: keys.map((key) => ({ type: 'boolean', variants: 0, default: 1, ...flags[key] })),
    keys: keys.join('\n'),
    flags: keys.map((_, index) => index),
    ...tables,
  };
}
