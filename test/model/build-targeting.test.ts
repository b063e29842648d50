import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

accepts(
  'environments that replace one thing or another',
  `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: d }, { name: c }, { name: b }, { name: a }]
=== x.yaml
type: boolean
rules: [{ if: { plan: pro }, serve: on }]
environments:
  a: { serve: on }
  b: { enabled: false }
  c: { defaultVariant: on, rules: [] }
`,
  ({ flags }) => {
    const targeting = flags.get('x')?.targeting;
    expect([...(targeting?.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd']);
    expect(targeting?.get('a')).toMatchObject({
      enabled: true,
      defaultVariant: 'off',
      rules: [{ decision: { variant: 'on' } }],
    });
    expect(targeting?.get('b')).toMatchObject({ enabled: false, defaultVariant: 'off' });
    expect(targeting?.get('b')?.rules).toBe(targeting?.get('d')?.rules);
    expect(targeting?.get('c')).toMatchObject({ enabled: true, defaultVariant: 'on', rules: [] });
  },
);

accepts(
  'V3: environments without an entry, which share the base',
  'type: boolean\nenvironments: { staging: {} }\n',
  ({ flags }) => {
    const targeting = flags.get('new-checkout')?.targeting;
    expect(targeting?.get('production')).toBeDefined();
    expect(targeting?.get('staging')).toBe(targeting?.get('production'));
  },
);

rejects(
  'an environment that is not declared',
  'type: boolean\nenvironments: { «prodution»: { serve: on } }\n',
  'environment/unknown -> production',
);
rejects(
  'a variant that is not defined in the short form',
  'type: boolean\nenvironments: { staging: { serve: «onn» } }\n',
  'rule/undefined-variant -> on',
);
rejects(
  'a default that is not defined',
  'type: boolean\nenvironments: { staging: { defaultVariant: «none» } }\n',
  'rule/undefined-variant',
);
