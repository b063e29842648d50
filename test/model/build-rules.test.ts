import { describe, expect, test } from 'vitest';
import { buildProject } from '../support/build-project.js';
import { accepts, rejects } from '../support/model-tester.js';

const rule = (fields: string) => `
type: string
variants: { a: red, b: blue, c: green }
defaultVariant: a
rules:
  - ${fields}
`;

const decides = (name: string, fields: string, expected: object) =>
  accepts(name, rule(fields), ({ flags }) =>
    expect(flags.get('new-checkout')?.targeting.get('staging')?.rules[0]).toMatchObject(expected),
  );

describe('decisions', () => {
  decides('a variant', 'serve: b', { decision: { kind: 'serve', variant: 'b' } });
  decides('a rollout', '{ serve: b, rollout: 33.333, onMiss: next, salt: s }', {
    decision: { kind: 'rollout', variant: 'b', units: 33_333, onMiss: 'next' },
    salt: 's',
  });
  decides(
    'a ramp',
    '{ serve: b, ramp: [{ at: 2026-01-01T00:00:00Z, rollout: 1 }, { at: 2026-01-02T00:00:00Z, rollout: 1 }] }',
    {
      decision: {
        kind: 'ramp',
        onMiss: 'default',
        steps: [
          { at: Date.UTC(2026, 0, 1), units: 1000 },
          { at: Date.UTC(2026, 0, 2), units: 1000 },
        ],
      },
    },
  );
  decides('a split', 'split: { a: 33.3, b: 33.3, c: 33.4 }', {
    decision: {
      kind: 'split',
      entries: [
        { variant: 'a', units: 33_300 },
        { variant: 'b', units: 33_300 },
        { variant: 'c', units: 33_400 },
      ],
    },
  });
  decides('a split in order with repetition', 'split: [[a, 33], [c, 17], [b, 33], [c, 17]]', {
    decision: { kind: 'split', entries: [{ variant: 'a' }, { variant: 'c' }, { variant: 'b' }, { variant: 'c' }] },
  });
  decides('a time window', '{ from: 2026-01-01T00:00:00Z, until: 2026-01-02T00:00:00Z, serve: b }', {
    from: Date.UTC(2026, 0, 1),
    until: Date.UTC(2026, 0, 2),
  });
  rejects('a variant that is not defined', rule('serve: «bb»'), 'rule/undefined-variant -> b');
  rejects('a value for the name of its variant', rule('serve: «green»'), 'rule/undefined-variant -> c');
  rejects(
    'unknown variants and wrong weights of a split',
    rule('split: { a: 50, «x»: «101» }'),
    'rule/undefined-variant',
    'rollout/range',
  );
  rejects(
    'the share even if the variant is unknown',
    rule('{ serve: «xyz», rollout: «-1» }'),
    'rule/undefined-variant',
    'rollout/range',
  );
});

describe('shares', () => {
  rejects('V1: weights below 100', rule('split: «{ a: 50, b: 40 }»'), 'rollout/weights-sum');
  rejects('three thirds of one decimal', rule('split: «{ a: 33.3, b: 33.3, c: 33.3 }»'), 'rollout/weights-sum');
  rejects('weights above 100 in a list', rule('split: «[[a, 50], [b, 50.001]]»'), 'rollout/weights-sum');
  rejects('B10: a share finer than a bucket', rule('{ serve: b, rollout: «33.3333» }'), 'rollout/precision -> 33.333');
  rejects(
    'B10: a weight finer than a bucket',
    rule('split: { a: «33.3333», b: 66.667 }'),
    'rollout/precision -> 33.333',
  );
  rejects('a share above 100', rule('{ serve: b, rollout: «100.5» }'), 'rollout/range');
});

describe('times', () => {
  rejects(
    'a time without a zone',
    rule('{ serve: b, from: «2026-01-01T00:00:00» }'),
    'schema/date-no-timezone -> 2026-01-01T00:00:00Z',
  );
  rejects(
    'a date for a time',
    rule('{ serve: b, until: «2026-01-01» }'),
    'schema/invalid-date -> 2026-01-01T00:00:00Z',
  );
  rejects(
    'a day the calendar does not have',
    rule('{ serve: b, until: «2025-02-30T00:00:00Z» }'),
    'schema/invalid-date -> 2025-02-28T00:00:00Z',
  );
  rejects(
    'an end before the beginning',
    rule('{ serve: b, from: 2026-01-02T00:00:00Z, until: «2026-01-01T00:00:00Z» }'),
    'rule/schedule-order',
  );
  rejects(
    'an end at the beginning, in another zone',
    rule('{ serve: b, from: 2026-01-01T00:00:00Z, until: «2026-01-01T01:00:00+01:00» }'),
    'rule/schedule-order',
  );
  rejects(
    'steps out of order',
    rule('{ serve: b, ramp: [{ at: 2026-01-02T00:00:00Z, rollout: 1 }, { at: «2026-01-01T00:00:00Z», rollout: 2 }] }'),
    'rule/schedule-order',
  );
  rejects(
    'a share that falls',
    rule('{ serve: b, ramp: [{ at: 2026-01-01T00:00:00Z, rollout: 10 }, { at: 2026-01-02T00:00:00Z, rollout: «5» }] }'),
    'rule/schedule-order',
  );
});

test('what was wrong becomes an invalid part, never a rule for everyone', () => {
  const { flagSet, diagnostics } = buildProject(`
type: boolean
rules:
  - { if: 5, serve: on }
  - { if: { nobody: 1 }, serve: on }
  - { if: { any: [{ plan: pro }, 7] }, serve: on }
  - { serve: onn }
  - { until: tomorrow, serve: on }
`);
  const flag = flagSet.flags.get('new-checkout');
  const rules = flag?.targeting.get('production')?.rules.map(({ condition, decision }) => [condition, decision.kind]);
  expect(diagnostics.length).toBe(5);
  expect(flag?.damaged).toBe(true);
  expect(rules).toMatchObject([
    [{ kind: 'invalid' }, 'serve'],
    [{ kind: 'invalid' }, 'serve'],
    [{ kind: 'all', conditions: [{ kind: 'any' }, { kind: 'invalid' }] }, 'serve'],
    [undefined, 'invalid'],
    [undefined, 'invalid'],
  ]);
});
