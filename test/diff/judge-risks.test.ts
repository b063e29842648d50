import { expect, test } from 'vitest';
import { riskRules } from '../../src/diff/rules/index.js';
import { judgeTexts } from '../support/risk-rule-tester.js';

const config = (diff: string) => `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: live, production: true }]
diff: { rules: { ${diff} } }
`;
const flag = (settings: string) => `=== checkout/new-checkout.yaml\ntype: boolean\nbucketBy: userId\n${settings}\n`;
const rollout = (percent: number) => flag(`rules: [{ serve: on, rollout: ${percent} }]`);

/** What is found in production. */
const found = (before: string, after: string) =>
  judgeTexts({ before, after })
    .filter(({ environment }) => environment === 'live')
    .map(({ rule, risk }) => `${risk} ${rule}`);

test('every rule speaks for rules that there are, and not for itself', () => {
  const ids = riskRules.map(({ id }) => id);
  for (const { id, speaksFor = [] } of riskRules) {
    expect(speaksFor.filter((other) => !ids.includes(other))).toEqual([]);
    expect(speaksFor).not.toContain(id);
  }
});

test('every rule fires in its example, and its finding says one thing', () => {
  const silent = riskRules.filter(({ id, examples }) => !judgeTexts(examples.found).some(({ rule }) => rule === id));
  expect(silent).toEqual([]);
  const messages = riskRules.flatMap(({ examples }) => judgeTexts(examples.found).map(({ message }) => message));
  expect(messages.filter((message) => !/^[`a-z0-9]/.test(message) || message.endsWith('.'))).toEqual([]);
}, 60_000);

test('gravest first, and the same cause once', () => {
  expect(found(config('') + rollout(5), config('') + rollout(75))).toEqual([
    'high diff/rollout-increased',
    'medium diff/percent-jump',
    'low diff/multi-environment',
  ]);
  expect(found(config('') + rollout(5), config('') + rollout(40))).toEqual([
    'medium diff/percent-jump',
    'low diff/multi-environment',
  ]);
});

test('a rule that is off says nothing, and speaks for nobody', () => {
  const off = config('diff/percent-jump: off, diff/multi-environment: off');
  expect(found(off + rollout(5), off + rollout(40))).toEqual(['medium diff/rollout-increased']);
});

test('a risk of the configuration outranks the own one', () => {
  const high = config('diff/rollout-increased: high, diff/multi-environment: none');
  expect(found(high + rollout(5), high + rollout(6))).toEqual([
    'high diff/rollout-increased',
    'none diff/multi-environment',
  ]);
});

test('options alone leave the risk to the rule', () => {
  const options = config('diff/rollout-increased: { low: 20, high: 25 }, diff/percent-jump: [low, { max: 80 }]');
  const risks = [20, 25, 26].map((points) => found(options + rollout(5), options + rollout(5 + points))[0]);
  expect(risks).toEqual(['low diff/multi-environment', 'medium diff/rollout-increased', 'high diff/rollout-increased']);
});

test('the new side says how it is judged', () => {
  const off = config('diff/rollout-increased: off, diff/multi-environment: off');
  expect(found(config('') + rollout(5), off + rollout(6))).toEqual([]);
  expect(found(off + rollout(5), config('') + rollout(6))).toHaveLength(2);
});

test('a shuffle is told once, whatever else it does', () => {
  expect(found(config('') + rollout(25), config('') + flag('salt: x\nrules: [{ serve: on, rollout: 60 }]'))).toEqual([
    'high diff/salt-changed',
    'low diff/multi-environment',
  ]);
});

test('nothing is found where nothing changed', () => {
  expect(judgeTexts({ before: config('') + rollout(5), after: config('') + rollout(5) })).toEqual([]);
});
