import { expect, test } from 'vitest';
import { judgeRisks } from '../../src/diff/judge-risks.js';
import type { WrittenMessage } from '../../src/diff/list-notes.js';
import { RISK_EXAMPLE_TIME } from '../../src/diff/risk-rule.js';
import { compareTexts } from '../support/compare-texts.js';

const config = `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: live, production: true }]
diff: { freeze: [{ from: 2026-11-20, until: 2026-11-30, reason: Black Friday, environments: [live] }] }
`;
const flag = (rules: string) => `=== checkout/new-checkout.yaml\ntype: boolean\nbucketBy: userId\nrules: ${rules}\n`;
const [off, on] = [config + flag('[]'), config + flag('[{ serve: on }]')];
const note = (fields: string, file = 'a') => `=== changes/${file}.yaml\n- { flag: new-checkout, ${fields} }\n`;

function judge(before: string, after: string, messages: readonly WrittenMessage[] = []) {
  const findings = judgeRisks(compareTexts(before, after, Date.parse(RISK_EXAMPLE_TIME)), messages);
  const ofFlag = findings.filter((finding) => finding.flag !== undefined);
  const describe = ({ risk, rule, environment }: (typeof findings)[number]) => `${risk} ${rule} ${environment}`;
  return {
    open: ofFlag.filter(({ acknowledged }) => acknowledged === undefined).map(describe),
    taken: ofFlag.filter(({ acknowledged }) => acknowledged !== undefined),
    unused: findings.filter(({ rule }) => rule === 'diff/note-unused'),
  };
}

const everything = [
  'blocked diff/frozen live',
  'high diff/rollout-increased live',
  'medium diff/percent-jump live',
  'low diff/multi-environment live',
  'low diff/rollout-increased staging',
];

test('without a note, everything stands', () => {
  expect(judge(off, on)).toEqual({ open: everything, taken: [], unused: [] });
});

test('a note takes on what it names, and what is milder; `blocked` only by its name', () => {
  const high = judge(off, on + note('risk: high, reason: agreed, by: "@payments"'));
  expect(high.open).toEqual(['blocked diff/frozen live']);
  expect(high.taken.map(({ acknowledged }) => acknowledged)).toEqual(
    Array.from({ length: 4 }, () => ({
      reason: 'agreed',
      by: '@payments',
      source: 'flags/changes/a.yaml:1',
    })),
  );
  expect(judge(off, on + note('risk: medium, reason: agreed')).open).toEqual(everything.slice(0, 2));
  expect(judge(off, on + note('risk: blocked, reason: agreed')).open).toEqual([]);
});

test('a note for one rule, or one environment', () => {
  expect(judge(off, on + note('risk: high, reason: x, rule: diff/percent-jump')).open).toEqual(
    everything.filter((finding) => !finding.includes('percent-jump')),
  );
  expect(judge(off, on + note('risk: high, reason: x, environments: [staging]')).open).toEqual(everything.slice(0, 4));
});

test('a note for another flag, or for the change as a whole, takes on nothing here', () => {
  const other = '=== a/other.yaml\ntype: boolean\n';
  for (const name of ['other', '"*"']) {
    const { open, unused } = judge(
      off + other,
      on + other + note('risk: blocked, reason: x').replace('new-checkout', name),
    );
    expect(open).toEqual(everything);
    expect(unused).toMatchObject([{ risk: 'none', span: { file: { path: 'flags/changes/a.yaml' } } }]);
  }
});

test('an old note does not wave later changes through', () => {
  const old = note('risk: blocked, reason: agreed');
  expect(judge(off + old, on + old)).toEqual({ open: everything, taken: [], unused: [] });
});

test('moving an old note to another file, or changing its place, makes no new one', () => {
  const text = 'risk: blocked, reason: agreed';
  expect(judge(off + note(text), on + note(text, 'b')).open).toEqual(everything);
  const two = `=== changes/a.yaml\n- { flag: x, risk: low, reason: y }\n- { flag: new-checkout, ${text} }\n`;
  expect(judge(off + note(text), on + two).open).toEqual(everything);
});

test('the same words once more are a new note', () => {
  const text = 'risk: blocked, reason: agreed';
  expect(judge(off + note(text), on + note(text) + note(text, 'b')).open).toEqual([]);
});

test('an old note with another risk, reason or name behind it is a new one', () => {
  expect(judge(off + note('risk: low, reason: x'), on + note('risk: blocked, reason: x')).open).toEqual([]);
});

test('what is found about the change as a whole is taken on by `*`', () => {
  const project = (outputs: string) => `=== flags.config.yaml
formatVersion: 1
environments: [{ name: live, production: true }]
outputs: ${outputs}
=== a/x.yaml
type: boolean
`;
  const comparison = compareTexts(
    project('[{ name: server }, { name: web }]'),
    `${project('[{ name: server }]')}=== changes/a.yaml\n- { flag: "*", risk: high, reason: nobody loads it }\n`,
    Date.parse(RISK_EXAMPLE_TIME),
  );
  expect(judgeRisks(comparison)).toMatchObject([
    { rule: 'diff/target-dropped', acknowledged: { reason: 'nobody loads it' } },
  ]);
});

const commit = '0123456789abcdef0123456789abcdef01234567';
const message = (text: string): WrittenMessage => ({ commit, author: 'Ada', message: text });

test('trailers take on risks too, in their commit and by its author', () => {
  const { open, taken } = judge(off, on, [message('Ramp up\n\nFlag-Risk: new-checkout high -- support is staffed\n')]);
  expect(open).toEqual(['blocked diff/frozen live']);
  expect(taken[0]?.acknowledged).toEqual({
    reason: 'support is staffed',
    by: 'Ada',
    source: 'commit 0123456789ab',
  });
});

test('trailers that nobody can read are mentioned, with how to write them', () => {
  const { open, unused } = judge(off, on, [message('x\n\nFlag-Risk: new-checkout hihg -- because\n')]);
  expect(open).toEqual(everything);
  expect(unused).toMatchObject([
    { risk: 'none', message: expect.stringContaining('hihg'), help: expect.stringContaining('Flag-Risk:') },
  ]);
});
