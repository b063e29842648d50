import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.js';
import { compare, flagText, projectFiles, refuse } from '../../support/sides-repository.js';
import { temporaryDirectory, writeFiles } from '../../support/temporary-directory.js';

interface Listed {
  readonly path: string;
  readonly environment: string;
  readonly output: string;
}

/** A directory with a project, built before and after `one` changed. */
async function twoReleases(...options: readonly string[]) {
  const directory = temporaryDirectory();
  const build = async (flags: Readonly<Record<string, number>>, out: string) => {
    writeFiles(directory, Object.entries(projectFiles(flags)));
    const { code, stderr } = await runCli(directory, ['build', '--out', out, ...options]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
  };
  await build({ one: 10, two: 10 }, 'old');
  await build({ one: 20, two: 10 }, 'new');
  const bundle = (out: string, environment: string, output = 'server') => {
    const manifest: { readonly bundles: readonly Listed[] } = JSON.parse(
      readFileSync(join(directory, out, 'manifest.json'), 'utf8'),
    );
    const listed = manifest.bundles.find((item) => item.environment === environment && item.output === output);
    return `${out}/${listed?.path}`;
  };
  return { directory, bundle };
}

test('releases, by directory or by manifest, environment by environment', async () => {
  const { directory } = await twoReleases('--output', 'server');
  for (const args of [
    ['old', 'new'],
    ['old/manifest.json', 'new'],
  ])
    expect(await compare(directory, args)).toMatchObject({
      changes: ['~ one'],
      environments: ['production', 'staging'],
      unchanged: 1,
    });
});

test('outputs that only one side has are left out', async () => {
  const { directory } = await twoReleases();
  expect((await compare(directory, ['old', 'new'])).environments).toEqual([
    'production',
    'staging',
    'production/client',
    'staging/client',
  ]);
  expect((await compare(directory, ['old', 'flags'])).environments).toEqual(['staging', 'production']);
});

test('a release against the project it was built from', async () => {
  const { directory } = await twoReleases();
  expect(await compare(directory, ['old', 'flags'])).toMatchObject({ changes: ['~ one'], unchanged: 1 });
  expect(await compare(directory, ['new', 'flags'])).toMatchObject({ changes: [], unchanged: 2 });
});

test('a lone bundle is a part: the other environments are not gone', async () => {
  const { directory, bundle } = await twoReleases();
  const stdin = readFileSync(join(directory, bundle('old', 'staging')), 'utf8');
  for (const args of [
    [bundle('old', 'staging'), 'new'],
    [bundle('old', 'staging'), 'flags'],
    ['-', 'new'],
  ])
    expect(await compare(directory, args, { stdin })).toMatchObject({ environments: ['staging'], changes: ['~ one'] });
  expect(await compare(directory, ['flags', bundle('old', 'staging')])).toMatchObject({ changes: ['~ one'] });
});

test('bundles of different environments', async () => {
  const { directory, bundle } = await twoReleases();
  const { environments } = await compare(directory, [bundle('old', 'staging'), bundle('new', 'production')]);
  expect(environments).toEqual(['staging -> production']);
});

test('a release that was tampered with', async () => {
  const { directory, bundle } = await twoReleases();
  const path = bundle('old', 'staging');
  writeFileSync(join(directory, path), readFileSync(join(directory, path), 'utf8').replace('10000', '20000'));
  const message = await refuse(directory, 'old', 'new');
  expect(message).toContain(path.slice('old/'.length));
  expect(message).toContain('flags verify');
});

test('a manifest that leads out of its directory', async () => {
  const { directory, bundle } = await twoReleases();
  const manifest = join(directory, 'old', 'manifest.json');
  const path = bundle('old', 'staging').slice('old/'.length);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(path, '../new/manifest.json'));
  expect(await refuse(directory, 'old', 'new')).toContain('which is not beside it');
});

test.each([
  ['a file that is no bundle', 'flags/flags.config.yaml', 'is no bundle'],
  ['JSON that is no bundle', 'nothing.json', 'is no bundle'],
  ['a manifest of the future', 'future.json', 'is no manifest of version 1.x'],
  ['a directory with neither', 'empty', 'holds neither a flag project nor a release'],
  ['a folder of a project', 'flags/area', 'holds neither a flag project nor a release'],
])('%s', async (_name, side, message) => {
  const { directory } = await twoReleases();
  writeFiles(directory, [
    ['nothing.json', '{}'],
    ['future.json', '{"formatVersion": "2.0", "bundles": []}'],
    ['empty/README.md', ''],
  ]);
  expect(await refuse(directory, side, 'new')).toContain(message);
});

test('what comes from standard input is one bundle', async () => {
  const { directory } = await twoReleases();
  const stdin = readFileSync(join(directory, 'old', 'manifest.json'), 'utf8');
  const run = (...args: readonly string[]) => runCli(directory, ['diff', ...args], { stdin });
  expect(await run('-', 'new')).toMatchObject({ code: 2, stderr: expect.stringContaining('a manifest cannot come') });
  expect(await run('-', '-')).toMatchObject({ code: 2, stderr: expect.stringContaining('only one side') });
});

test('drift between environments, of the project, a commit or a release', async () => {
  const { directory } = await twoReleases();
  const drifting = `${flagText(10)}environments: { production: { serve: off } }\n`;
  writeFiles(directory, [['flags/area/one.yaml', drifting]]);
  for (const args of [
    ['env:staging', 'env:production'],
    ['env:staging..env:production'],
    ['flags:env:staging', 'flags:env:production'],
  ])
    expect(await compare(directory, args)).toMatchObject({
      environments: ['staging -> production'],
      changes: ['~ one'],
      unchanged: 1,
    });
  expect(await compare(directory, ['new:env:staging', 'env:staging'])).toMatchObject({
    environments: ['staging'],
    changes: ['~ one'],
  });
  expect(await compare(directory, ['new', 'env:staging'])).toMatchObject({ environments: ['staging'] });
  expect(await refuse(directory, 'env:stagin', 'env:production')).toContain('did you mean `staging`?');
  expect(await refuse(directory, 'new:env:nowhere', 'env:production')).toContain('nowhere');
});
