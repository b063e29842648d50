import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { expectGolden } from '../../support/golden.js';

const dependent = `
=== checkout/express.yaml
description: Pay with one click.
kind: ops
owner: "@payments"
type: boolean
requires: { new-checkout: on }
rules:
  - serve: on
`;

const text = `${SMALL_PROJECT}${dependent.trimStart()}`;

function changed(from: string, to: string, base = text) {
  const project = cliProject(base);
  cpSync(join(project.directory, 'flags'), join(project.directory, 'before'), { recursive: true });
  project.write(base.replace(from, to));
  return project;
}

test('a change of behaviour, also through what a flag requires', async () => {
  const { code, stdout } = await changed('rollout: 25', 'rollout: 50').flags('diff', 'before', 'flags');
  expect(code).toBe(0);
  expectGolden('cli/diff-changed.txt', stdout);
});

test('text that changes nothing is listed apart', async () => {
  const { stdout } = await changed('country: DE', 'country: [DE]').flags('diff', 'before', 'flags');
  expectGolden('cli/diff-text-only.txt', stdout);
});

test('only one environment', async () => {
  const project = changed('rules:', 'environments: { staging: { serve: on } }\nrules:');
  const { stdout } = await project.flags('diff', 'before', 'flags', '--env', 'production', '--json', '--exit-code');
  expect(JSON.parse(stdout).environments).toMatchObject([{ environment: 'production', changes: [] }]);
  expect(await project.flags('diff', 'before', 'flags', '--exit-code')).toMatchObject({ code: 1 });
});

test('flags that come and go', async () => {
  const project = changed('', '');
  const moved = join(project.directory, 'flags', 'checkout');
  renameSync(join(moved, 'new-checkout.yaml'), join(moved, 'newer-checkout.yaml'));
  renameSync(join(moved, 'express.yaml'), join(project.directory, 'express.yaml'));
  const { stdout } = await project.flags('diff', 'before', 'flags', '--json');
  expect(JSON.parse(stdout).environments[0].changes).toMatchObject([
    { flag: 'express', kind: 'removed' },
    { flag: 'new-checkout', kind: 'removed' },
    { flag: 'newer-checkout', kind: 'added' },
  ]);
});

test('git refs are read without touching the work tree', async () => {
  const { directory, write, flags } = cliProject(text);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: directory });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  write(text.replace('rollout: 25', 'rollout: 50'));
  git('commit', '--quiet', '--all', '--message=second');
  write(text.replace('rollout: 25', 'rollout: 75'));
  const before = readFileSync(join(directory, 'flags', 'checkout', 'new-checkout.yaml'), 'utf8');

  const { code, stdout } = await flags('diff', 'HEAD~1', 'HEAD', '--json', '--exit-code');
  expect(code).toBe(1);
  expect(JSON.parse(stdout).environments[1].changes[1]).toMatchObject({
    flag: 'new-checkout',
    kind: 'changed',
    source: 'flags/checkout/new-checkout.yaml:1',
  });
  expect(await flags('diff', 'HEAD', 'HEAD', '--exit-code')).toMatchObject({ code: 0 });
  expect(await flags('diff', 'HEAD', '.', '--exit-code')).toMatchObject({ code: 1 });
  expect(await flags('diff', 'no-such-branch', 'HEAD')).toMatchObject({ code: 2 });
  expect(readFileSync(join(directory, 'flags', 'checkout', 'new-checkout.yaml'), 'utf8')).toBe(before);
});

test('bundle files', async () => {
  const { directory, write, flags } = cliProject(text);
  const build = (out: string) => flags('build', '--env', 'production', '--output', 'server', '--out', out);
  await build('one');
  write(text.replace('rollout: 25', 'rollout: 50'));
  await build('two');
  const bundleIn = (out: string) =>
    `${out}/${JSON.parse(readFileSync(join(directory, out, 'manifest.json'), 'utf8')).bundles[0].path}`;
  const { stdout } = await flags('diff', bundleIn('one'), bundleIn('two'), '--json');
  expect(JSON.parse(stdout).environments[0].changes).toHaveLength(2);
  expect(await flags('diff', 'one/manifest.json', bundleIn('two'), '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('rollout'),
  });
});

test('a side that does not compile is named', async () => {
  const project = changed('country', 'contry');
  expect(await project.flags('diff', 'before', 'flags')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('flags does not compile'),
  });
});
