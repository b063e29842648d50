import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

const flag = (test: string) => `type: boolean\ntests:\n  - ${test}\n`;

accepts(
  'tests',
  flag(
    '{ name: n, environment: staging, context: { userId: u, org: { id: o } }, expect: { on: 25, off: 75 }, at: 12.5 }',
  ),
  ({ flags }) => {
    expect(flags.get('new-checkout')?.tests).toMatchObject([
      { name: 'n', environment: 'staging', bucket: 12_500, context: { userId: 'u', org: { id: 'o' } } },
    ]);
    expect(flags.get('new-checkout')?.tests[0]?.expect).toEqual(
      new Map([
        ['on', 25_000],
        ['off', 75_000],
      ]),
    );
  },
);
accepts(
  'tests of values that no application should send',
  flag('{ name: n, context: { age: old, country: null }, expect: off }'),
);

rejects(
  'an unknown environment',
  flag('{ name: n, environment: «stagin», expect: on }'),
  'environment/unknown -> staging',
);
rejects('an unknown variant', flag('{ name: n, expect: «onn» }'), 'rule/undefined-variant -> on');
rejects(
  'an unknown variant of a distribution',
  flag('{ name: n, expect: { on: 50, «of»: 50 } }'),
  'rule/undefined-variant -> off',
);
rejects('a distribution that does not sum', flag('{ name: n, expect: «{ on: 50, off: 40 }» }'), 'rollout/weights-sum');
rejects(
  'an unknown attribute',
  flag('{ name: n, context: { «contry»: DE }, expect: on }'),
  'context/unknown-attribute -> country',
);
rejects(
  'an unknown attribute inside',
  flag('{ name: n, context: { org: { id: x, «idd»: y } }, expect: on }'),
  'context/unknown-attribute -> org.id',
);
rejects(
  'an attribute with dots that is not nested',
  flag('{ name: n, context: { «org.id»: x }, expect: on }'),
  'context/unknown-attribute',
);
rejects('a bucket finer than there are', flag('{ name: n, expect: on, at: «0.0001» }'), 'rollout/precision -> 0');
