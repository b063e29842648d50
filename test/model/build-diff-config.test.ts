import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

const config = (diff: string) => `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production }]
diff: ${diff}
`;

accepts('no word about changes', '', ({ config: { diff } }) => {
  expect(diff).toEqual({ rules: new Map(), freeze: [] });
});
accepts(
  'risks and options of rules',
  config('{ rules: { diff/b: off, diff/a: [medium, { max: 25 }], diff/c: { max: 10 }, diff/d: none } }'),
  ({ config: { diff } }) => {
    expect([...diff.rules].map(([id, { level, options }]) => [id, level, options])).toEqual([
      ['diff/a', 'medium', { max: 25 }],
      ['diff/b', 'off', {}],
      ['diff/c', undefined, { max: 10 }],
      ['diff/d', 'none', {}],
    ]);
  },
);
accepts(
  'a freeze from the midnight of a date until a moment',
  config(
    '{ freeze: [{ from: 2026-12-20, until: "2027-01-02T09:00:00+01:00", reason: holidays, environments: [production] }] }',
  ),
  ({ config: { diff } }) => {
    expect(diff.freeze).toMatchObject([
      {
        from: Date.UTC(2026, 11, 20),
        until: Date.UTC(2027, 0, 2, 8),
        reason: 'holidays',
        environments: ['production'],
      },
    ]);
  },
);

rejects(
  'a freeze in an environment that there is not',
  config('{ freeze: [{ from: 2026-12-20, until: 2027-01-02, reason: holidays, environments: [«prodution»] }] }'),
  'environment/unknown -> production',
);
rejects(
  'times that are none',
  config('{ freeze: [{ from: «2026-13-01», until: «2027-01-02T00:00:00», reason: holidays }] }'),
  'schema/invalid-date',
  'schema/date-no-timezone',
);
rejects(
  'a freeze that is over before it begins',
  config('{ freeze: [{ from: 2026-12-20, until: «2026-12-20», reason: holidays }] }'),
  'rule/schedule-order',
);
