import { describe, expect, test } from 'vitest';
import { createLoweringCache } from '../../src/analysis/lowering-cache.js';
import type { FlagHistory } from '../../src/history/project-history.js';
import { offEverywhere, readyToClean } from '../../src/history/rollout-state.js';
import { buildProject } from '../support/build-project.js';

const day = (number: number) => ({ time: Date.UTC(2026, 0, number), atLeast: false });
const past: FlagHistory = { first: day(1), lastEdit: day(1), postponements: [], lastChange: () => day(1) };
const CONFIG = `=== flags.config.yaml
formatVersion: 1
environments:
  - { name: staging }
  - { name: production, production: true }
  - { name: self-hosted, production: true }
=== checkout/new-checkout.yaml
`;

function judge(flag: string, rest = '', now = '2026-03-01') {
  const { flagSet, diagnostics } = buildProject(`${CONFIG}${flag}${rest}`);
  expect(diagnostics.map(({ id }) => id)).toEqual([]);
  const found = flagSet.flags.get('new-checkout');
  if (found === undefined) throw new Error('no flag');
  const question = {
    past,
    now: Date.parse(now),
    environments: flagSet.config.environments,
    proofs: createLoweringCache(),
  };
  return { ready: readyToClean(found, question), off: offEverywhere(found, question) };
}

const FLAG = 'type: boolean\nbucketBy: userId\n';
const TEXT = 'type: string\nvariants: { old: a, new: b }\ndefaultVariant: old\n';

describe('ready to be cleaned up', () => {
  test.each([
    ['on for everybody', `${FLAG}rules: [{ serve: on }]\n`, 'on'],
    ['at 100 %', `${FLAG}rules: [{ serve: on, rollout: 100 }]\n`, 'on'],
    ['a split of one', `${FLAG}rules: [{ split: { on: 100, off: 0 } }]\n`, 'on'],
    [
      'a ramp that has ended',
      `${FLAG}rules: [{ serve: on, ramp: [{ at: 2026-01-02T00:00:00Z, rollout: 100 }] }]\n`,
      'on',
    ],
    ['on by default', `${FLAG}defaultVariant: on\n`, 'on'],
    ['the rest as well', `${FLAG}rules: [{ if: { country: DE }, serve: on }, { serve: on }]\n`, 'on'],
    ['a window that is over', `${FLAG}rules: [{ until: 2026-01-09T00:00:00Z, serve: off }, { serve: on }]\n`, 'on'],
    ['a text', `${TEXT}rules: [{ serve: new }]\n`, 'new'],
    ['a text that is served everywhere without rules', TEXT, 'old'],
    ['staging still differs', `${FLAG}rules: [{ serve: on }]\nenvironments: { staging: { serve: off } }\n`, 'on'],
  ])('%s', (_, flag, variant) => expect(judge(flag).ready).toMatchObject({ variant }));

  test.each([
    ['a part of everybody', `${FLAG}rules: [{ serve: on, rollout: 99.999 }]\n`],
    ['a part of the countries', `${FLAG}rules: [{ if: { country: DE }, serve: on }]\n`],
    ['one production environment', `${FLAG}environments: { production: { serve: on } }\n`],
    ['different values', `${FLAG}rules: [{ serve: on }]\nenvironments: { self-hosted: { serve: off } }\n`],
    ['a window that will close', `${FLAG}rules: [{ until: 2026-04-01T00:00:00Z, serve: on }]\n`],
    ['a window that will open', `${FLAG}rules: [{ from: 2026-04-01T00:00:00Z, serve: off }, { serve: on }]\n`],
    ['a ramp on its way', `${FLAG}rules: [{ serve: on, ramp: [{ at: 2026-01-02T00:00:00Z, rollout: 50 }] }]\n`],
    ['off, and on in staging', `${FLAG}environments: { staging: { serve: on } }\n`],
    ['off everywhere', FLAG],
    ['disabled', `${FLAG}enabled: false\noffVariant: off\n`],
    ['a text that staging tries out', `${TEXT}environments: { staging: { serve: new } }\n`],
  ])('not: %s', (_, flag) => expect(judge(flag).ready).toBeUndefined());

  test('not: behind a prerequisite', () => {
    const other = '=== other.yaml\ntype: boolean\n';
    expect(judge(`${FLAG}requires: { other: on }\nrules: [{ serve: on }]\n`, other).ready).toBeUndefined();
  });

  test('not: without a production environment', () => {
    const nowhere = CONFIG.replaceAll(', production: true', '');
    const { flagSet } = buildProject(`${nowhere}${FLAG}rules: [{ serve: on }]\n`);
    const [flag] = flagSet.flags.values();
    const { environments } = flagSet.config;
    const question = { past, now: Date.parse('2026-03-01'), environments, proofs: createLoweringCache() };
    expect(flag && readyToClean(flag, question)).toBeUndefined();
  });
});

test('since the calendar last changed something', () => {
  const ramp = `${FLAG}rules: [{ serve: on, ramp: [{ at: 2026-01-02T00:00:00Z, rollout: 5 }, { at: 2026-02-10T00:00:00Z, rollout: 100 }] }]\n`;
  expect(judge(ramp).ready?.since.time).toBe(Date.UTC(2026, 1, 10));
  expect(judge(`${FLAG}rules: [{ serve: on }]\n`).ready?.since.time).toBe(Date.UTC(2026, 0, 1));
});

test('whoever has no key is told apart', () => {
  expect(judge(`${FLAG}rules: [{ serve: on, rollout: 100 }]\n`).ready?.assumedKeys).toEqual(['userId']);
  expect(judge(`${FLAG}rules: [{ serve: on }]\n`).ready).not.toHaveProperty('assumedKeys');
});

describe('off everywhere', () => {
  test.each([
    ['by default', FLAG],
    ['by a rule', `${FLAG}rules: [{ serve: off }]\n`],
    ['disabled', `${FLAG}enabled: false\nrules: [{ serve: on }]\n`],
    ['a text, disabled', `${TEXT}enabled: false\n`],
    ['disabled in one, off in the others', `${FLAG}environments: { staging: { enabled: false, serve: on } }\n`],
  ])('%s', (_, flag) =>
    expect(judge(flag).off).toMatchObject({ environments: ['staging', 'production', 'self-hosted'] }),
  );

  test.each([
    ['on for somebody', `${FLAG}rules: [{ if: { country: DE }, serve: on }]\n`],
    ['on in staging', `${FLAG}environments: { staging: { serve: on } }\n`],
    ['on from a later day', `${FLAG}rules: [{ from: 2027-01-01T00:00:00Z, serve: on }]\n`],
    ['a text', TEXT],
  ])('not: %s', (_, flag) => expect(judge(flag).off).toBeUndefined());
});
