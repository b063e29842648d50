import { describe, expect, test } from 'vitest';
import { readRevision } from '../../src/history/read-revision.js';

const FLAG = `
description: One-page checkout.
kind: release
owner: "@payments"
expires: 2027-01-31
type: boolean
bucketBy: userId
requires: { payments-v2: on, ledger: [on, shadow] }
rules:
  - name: staff
    if: { country: [DE, AT], not: { plan: free }, any: [{ segment: staff }, { age: { gt: 18, lt: 99 } }] }
    serve: on
  - serve: on
    rollout: 25
environments:
  staging: { serve: on }
  production: { enabled: false }
`;

/** The environments whose behaviour an edit changes; `base` stands for all that the flag does not speak of. */
function changedBy(from: string, to: string, text = FLAG): readonly string[] {
  expect(text).toContain(from);
  const [before, after] = [readRevision('flag', text), readRevision('flag', text.replace(from, to))];
  if (before === undefined || after === undefined) throw new Error('a revision cannot be read');
  const names = new Set([...before.environments.keys(), ...after.environments.keys()]);
  const changed = [...names].filter(
    (name) => (before.environments.get(name) ?? before.behaviour) !== (after.environments.get(name) ?? after.behaviour),
  );
  return [...(before.behaviour === after.behaviour ? [] : ['base']), ...changed];
}

describe('is no change of behaviour', () => {
  test.each([
    ['the description', 'One-page checkout.', 'The one-page checkout.'],
    ['a comment', 'type: boolean', 'type: boolean # or is it?'],
    ['the owner', '@payments', '@growth'],
    ['the expiry', '2027-01-31', '2027-02-28'],
    ['tags, links and tests', 'type: boolean', 'type: boolean\ntags: [web]\nlinks: { t: x }\ntests: []'],
    ['the name of a rule', 'name: staff', 'name: people'],
    ['the order of keys', 'kind: release\nowner: "@payments"', 'owner: "@payments"\nkind: release'],
    ['the order of a list of values', '[DE, AT]', '[AT, DE]'],
    ['the order of a condition', 'country: [DE, AT], not: { plan: free }', 'not: { plan: free }, country: [DE, AT]'],
    [
      'the order of an OR',
      '[{ segment: staff }, { age: { gt: 18, lt: 99 } }]',
      '[{ age: { lt: 99, gt: 18 } }, { segment: [staff] }]',
    ],
    ['a scalar for a list of one', '{ plan: free }', '{ plan: [free] }'],
    ['equals for a scalar', '{ plan: free }', '{ plan: { equals: free } }'],
    [
      'variants as they are by default',
      'type: boolean',
      'type: boolean\nvariants: { on: true, off: { value: false, description: no } }',
    ],
    ['defaults written out', 'type: boolean', 'type: boolean\nenabled: true\ndefaultVariant: off'],
    ['the miss that is the default', 'rollout: 25', 'rollout: 25\n    onMiss: default'],
    ['a list of one bucketing attribute', 'bucketBy: userId', 'bucketBy: [userId]'],
    ['rules for the short form', '{ serve: on }\n', '{ rules: [{ serve: on }] }\n'],
    ['the order of prerequisites', 'payments-v2: on, ledger: [on, shadow]', 'ledger: [shadow, on], payments-v2: [on]'],
    ['an environment that says what the base says', '  staging:', '  development: { enabled: true }\n  staging:'],
  ])('%s', (_, from, to) => expect(changedBy(from, to)).toEqual([]));
});

describe('is a change of behaviour', () => {
  const everywhere = ['base', 'staging', 'production'];
  test.each([
    ['a share of the base', 'rollout: 25', 'rollout: 50', ['base', 'production']],
    [
      'the order of rules',
      FLAG.slice(FLAG.indexOf('  - name'), FLAG.indexOf('environments')),
      '  - serve: on\n',
      ['base', 'production'],
    ],
    ['a value', '[DE, AT]', '[DE, CH]', ['base', 'production']],
    ['an operator', 'gt: 18', 'gte: 18', ['base', 'production']],
    ['and for or', 'any:', 'all:', ['base', 'production']],
    ['the next rule for those who miss', 'rollout: 25', 'rollout: 25\n    onMiss: next', ['base', 'production']],
    ['a salt of a rule', 'rollout: 25', 'rollout: 25\n    salt: pepper', ['base', 'production']],
    ['a time window', 'rollout: 25', 'rollout: 25\n    until: 2026-01-01T00:00:00Z', ['base', 'production']],
    ['an environment', '{ serve: on }\n', '{ serve: off }\n', ['staging']],
    ['a switch', 'enabled: false', 'enabled: true', ['production']],
    ['an environment that stops speaking for itself', '  staging: { serve: on }\n', '', ['staging']],
    ['an environment that begins to', '  staging:', '  development: { serve: off }\n  staging:', ['development']],
    ['the default variant', 'type: boolean', 'type: boolean\ndefaultVariant: on', everywhere],
    ['the off variant', 'type: boolean', 'type: boolean\noffVariant: off', everywhere],
    ['the salt', 'type: boolean', 'type: boolean\nsalt: pepper', everywhere],
    ['the group', 'type: boolean', 'type: boolean\ngroup: checkout', everywhere],
    ['the bucketing attribute', 'bucketBy: userId', 'bucketBy: [userId, deviceId]', everywhere],
    [
      'what is hashed',
      'type: boolean',
      'type: boolean\nbucketing: { profile: flagd-v2, input: "{salt}{key}" }',
      everywhere,
    ],
    ['a prerequisite', 'payments-v2: on', 'payments-v2: off', everywhere],
    ['a variant', 'type: boolean', 'type: boolean\nvariants: { on: true, off: false, odd: false }', everywhere],
    ['the order of variants', 'type: boolean', 'type: boolean\nvariants: { off: false, on: true }', everywhere],
    [
      'a payload',
      'type: boolean',
      'type: boolean\nvariants: { on: { value: true, payload: 1 }, off: false }',
      everywhere,
    ],
  ])('%s', (_, from, to, changed) => expect(changedBy(from, to)).toEqual(changed));

  test('the order of weights, also where names are numbers', () => {
    const split =
      'type: string\nvariants: { "1": a, "2": b }\ndefaultVariant: "1"\nrules:\n  - split: { "1": 50, "2": 50 }\n';
    expect(changedBy('{ "1": 50, "2": 50 }', '{ "2": 50, "1": 50 }', split)).toEqual(['base']);
    expect(changedBy('{ "1": 50, "2": 50 }', '[["1", 50], ["2", 50]]', split)).toEqual([]);
    expect(changedBy('{ "1": a, "2": b }', '{ "2": b, "1": a }', split)).toEqual(['base']);
  });
});
