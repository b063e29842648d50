import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUnreadable, readBundle } from '../../../src/bundle/read-bundle.js';
import { cliProject, SMALL_PROJECT } from '../../support/cli-project.js';
import { expectGolden } from '../../support/golden.js';

test('says what it wrote, and what was there already', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  const { code, stdout, stderr } = await flags('build');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expectGolden('cli/build.txt', stderr);
  expect((await flags('build')).stderr.match(/^unchanged/gm)).toHaveLength(4);
});

test('a project with errors is reported and not built', async () => {
  const { directory, flags } = cliProject(SMALL_PROJECT.replace('country', 'contry'));
  const { code, stderr } = await flags('build');
  expect(code).toBe(1);
  expect(stderr).toContain('context/unknown-attribute');
  expect(existsSync(join(directory, 'dist'))).toBe(false);
});

test('the calendar and the paperwork never stop a build', async () => {
  const old = SMALL_PROJECT.replace('kind: ops', 'kind: release\ncreated: 2020-01-01\nexpires: 2020-02-01');
  const { flags } = cliProject(old.replace('owner: "@payments"\n', ''));
  expect(await flags('check')).toMatchObject({ code: 1 });
  expect(await flags('build')).toMatchObject({ code: 0 });
});

test('one bundle goes to standard output', async () => {
  const { directory, flags } = cliProject(SMALL_PROJECT);
  const { code, stdout } = await flags('build', '--env', 'production', '--output', 'server', '--out', '-');
  expect(code).toBe(0);
  const bundle = readBundle(stdout);
  expect(isUnreadable(bundle) ? bundle.message : bundle.keys).toBe('new-checkout');
  expect(readdirSync(directory)).toEqual(['flags']);
  expect(await flags('build', '--out', '-')).toMatchObject({ code: 2, stdout: '' });
});

test('time windows are decided only when asked', async () => {
  const text = SMALL_PROJECT.replace('    if: { country: DE }', '    until: 2026-11-01T00:00:00Z');
  const { flags } = cliProject(text);
  const build = async (...args: string[]) =>
    (await flags('build', '--env', 'production', '--output', 'server', '--out', '-', ...args)).stdout;
  expect(await build()).toContain('until');
  expect(await build('--fold-time')).not.toContain('until');
});

test('an unknown environment or output is a usage error', async () => {
  const { flags } = cliProject(SMALL_PROJECT);
  expect(await flags('build', '--env', 'prodution')).toMatchObject({ code: 2 });
  expect(await flags('build', '--output', 'web')).toMatchObject({ code: 2 });
});
