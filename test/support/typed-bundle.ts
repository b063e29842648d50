import type { Bundle, WireBody } from '../../src/bundle/bundle.js';

const body = (type: WireBody['type'], variants: number): WireBody => ({ type, variants, default: 0 });

/** A flag of every type, one that a time decides, one that a bucket decides, and one that is disabled. */
export const TYPED_BUNDLE: Bundle = {
  formatVersion: '1.0',
  environment: 'production',
  audience: 'server',
  values: [true, false, 'blue', 42, 0.25, { size: [1, null] }, { shade: 'dark' }],
  variants: [
    [
      ['on', 0],
      ['off', 1],
    ],
    [['blue', 2, 6]],
    [['many', 3]],
    [['quarter', 4]],
    [['large', 5]],
  ],
  conditions: [['after', 'signedUpAt', Date.UTC(2026, 0, 1)]],
  rules: [
    { if: 0, serve: 0 },
    { serve: 0, rollout: 50_000 },
  ],
  layers: [],
  bodies: [
    body('boolean', 0),
    body('string', 1),
    body('number', 2),
    body('rate', 3),
    body('object', 4),
    { type: 'boolean', variants: 0, default: 1, rules: [0] },
    { type: 'boolean', variants: 0, default: 1, rules: [1] },
    { type: 'boolean', variants: 0, default: 1, disabled: true },
  ],
  keys: ['a-boolean', 'b-string', 'c-number', 'd-rate', 'e-object', 'f-timed', 'g-half', 'h-disabled'].join('\n'),
  flags: [0, 1, 2, 3, 4, 5, 6, 7],
};

/** The same with one flag turned off. */
export const CHANGED_BUNDLE: Bundle = {
  ...TYPED_BUNDLE,
  bodies: TYPED_BUNDLE.bodies.with(0, { type: 'boolean', variants: 0, default: 1 }),
};
