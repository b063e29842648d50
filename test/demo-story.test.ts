import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createEvaluator } from '../src/evaluator/index.js';
import { compileProject } from './support/compile-project.js';
import { runCli } from './support/run-cli.js';
import { temporaryDirectory, writeFiles } from './support/temporary-directory.js';

// A trading app: 20 % of the traces of big customers are sampled, and "HODL mode" is on for 5 % of everybody but them.
const NOW = '2026-11-21T00:00:00Z';
const HODL = 'trading/hodlModeActivated.yaml';
const SAMPLING = 'sdk/@@tracesSampleRate.yaml';

const files = new Map([
  [
    'flags.config.yaml',
    `formatVersion: 1
environments: [{ name: production, production: true }]
owners: ["@trading"]
reservedKeys: { "@@tracesSampleRate": rate }
`,
  ],
  [
    'context.yaml',
    `attributes:
  userId: { type: string }
  is_whale: { type: boolean, description: one of the biggest customers }
  environment: { type: string }
`,
  ],
  [
    HODL,
    `description: Shows the market as if nobody sold.
kind: release
owner: "@trading"
created: 2026-11-01
expires: 2026-12-31
type: boolean
defaultVariant: off
bucketBy: userId
rules:
  - name: whales-never
    if: { is_whale: true }
    serve: off
  - name: ramp
    serve: on
    rollout: 5
`,
  ],
  [
    SAMPLING,
    `description: Share of the traces that are sent.
kind: ops
owner: "@trading"
type: rate
variants: { whales: 0.20, normal: 0.01 }
defaultVariant: normal
rules:
  - name: whales
    if: { is_whale: true }
    serve: whales
`,
  ],
]);

let directory = '';
const flags = (...args: string[]) => runCli(directory, args, { environment: { FLAGS_NOW: NOW } });
const edit = (path: string, from: string, to: string) => {
  const place = join(directory, 'flags', path);
  const before = readFileSync(place, 'utf8');
  expect(before).toContain(from);
  writeFileSync(place, before.replace(from, to));
};

beforeEach(() => {
  directory = temporaryDirectory();
  writeFiles(join(directory, 'flags'), files);
});

const ids = Array.from({ length: 100_000 }, (_, index) => `user-${index}`);

function keysThatGetIt(share: string, isWhale: boolean): ReadonlySet<string> {
  const changed = new Map(files).set(HODL, (files.get(HODL) ?? '').replace('rollout: 5', `rollout: ${share}`));
  const evaluator = createEvaluator(compileProject(changed, 'production'), { now: () => Date.parse(NOW) });
  return new Set(
    ids.filter((userId) => evaluator.evaluate('hodlModeActivated', { userId, is_whale: isWhale }).value === true),
  );
}

test('step 1: the clean tree checks', async () => {
  expect(await flags('check')).toMatchObject({ code: 0, stderr: '' });
});

test('step 2: a mistyped attribute is one error at its column, with the right name', async () => {
  edit(HODL, 'is_whale', 'is_while');
  const { code, stdout } = await flags('check', '--json');
  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({
    ruleId: 'context/unknown-attribute',
    file: `flags/${HODL}`,
    range: { start: { line: 11, column: 11 }, end: { line: 11, column: 19 } },
    suggestion: { text: 'is_whale' },
  });
});

test('step 3: a sample rate of 20 is out of range, and 0.2 is suggested', async () => {
  edit(SAMPLING, '0.20', '20');
  const { code, stdout } = await flags('check', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { ruleId: 'type/rate-range', range: { start: { line: 5, column: 21 } }, suggestion: { text: '0.2' } },
  ]);
});

test('step 7: whales never get it, and a fifth of their traces is sampled', () => {
  expect(keysThatGetIt('5', true).size).toBe(0);
  const evaluator = createEvaluator(compileProject(files, 'production'));
  expect(evaluator.evaluate('@@tracesSampleRate', { userId: 'user-1', is_whale: true }).value).toBe(0.2);
  expect(evaluator.evaluate('@@tracesSampleRate', { userId: 'user-1', is_whale: false }).value).toBe(0.01);
});

test('step 9: raising 5 to 25 keeps every key that had it, and diff says which flag changed', async () => {
  const before = keysThatGetIt('5', false);
  const after = keysThatGetIt('25', false);
  expect(before.size / ids.length).toBeCloseTo(0.05, 2);
  expect(after.size / ids.length).toBeCloseTo(0.25, 2);
  expect([...before].filter((id) => !after.has(id))).toEqual([]);

  mkdirSync(join(directory, 'before'));
  writeFiles(join(directory, 'before', 'flags'), files);
  edit(HODL, 'rollout: 5', 'rollout: 25');
  const { stdout } = await flags('diff', 'before', 'flags', '--json');
  expect(JSON.parse(stdout).environments).toMatchObject([
    { environment: 'production', changes: [{ flag: 'hodlModeActivated', kind: 'changed' }], unchanged: 1 },
  ]);
});

test('step 11: a rule whose time is over is reported, and the default is served', async () => {
  edit(HODL, '    serve: on', '    until: 2026-11-21T01:00:00Z\n    serve: on');
  edit(HODL, 'rollout: 5', 'rollout: 100');
  const at = (now: string, ...args: string[]) => flags(...args, '--now', now);
  const evaluate = ['eval', 'hodlModeActivated', '--context', '{"userId":"user-1"}', '--json'];
  expect(JSON.parse((await at(NOW, ...evaluate)).stdout)).toMatchObject({ value: true, reason: 'SPLIT' });
  expect(JSON.parse((await at('2026-11-21T02:00:00Z', ...evaluate)).stdout)).toMatchObject({ value: false });

  const { code, stdout } = await at('2026-11-21T02:00:00Z', 'check', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([{ ruleId: 'rule/elapsed-schedule', severity: 'warning' }]);
});

test('step 12: taking the raise back gives the former bundle, byte for byte', async () => {
  const build = async (out: string) => {
    expect(await flags('build', '--out', out)).toMatchObject({ code: 0 });
    return readFileSync(join(directory, out, 'manifest.json'), 'utf8');
  };
  const before = await build('first');
  edit(HODL, 'rollout: 5', 'rollout: 25');
  expect(await build('second')).not.toBe(before);
  edit(HODL, 'rollout: 25', 'rollout: 5');
  expect(await build('third')).toBe(before);
});
