import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parseProjectText } from '../support/project-text.js';
import { runCli } from '../support/run-cli.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';

// Cases that the nearest peer gets wrong, by the ids of our list of them.

const head = `description: A flag of a test.
kind: ops
owner: "@growth"
audience: client
type: boolean
`;
const text = `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
owners: ["@growth"]
outputs:
  - { name: web, audience: client, context: { plan: free } }
=== a/free.yaml
${head}rules:
  - { if: { plan: free }, serve: on }
=== a/paid.yaml
${head}rules:
  - { if: { plan: [pro, enterprise] }, serve: on }
`;

let directory = '';
const flags = (...args: string[]) => runCli(directory, args);
const readTree = (name: string): ReadonlyMap<string, string> => {
  const root = join(directory, name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'latin1')]));
};
const readBundle = (environment: string, output: string) => {
  const manifest = JSON.parse(readFileSync(join(directory, 'dist', 'manifest.json'), 'utf8'));
  const bundle = manifest.bundles.find(
    (entry: { environment: string; output: string }) => entry.environment === environment && entry.output === output,
  );
  return readFileSync(join(directory, 'dist', bundle.path), 'utf8');
};

beforeEach(() => {
  directory = temporaryDirectory();
  writeFiles(join(directory, 'flags'), parseProjectText(text).files);
});

test('O1: two builds without a change give the same bytes', async () => {
  expect(await flags('build', '--out', 'one')).toMatchObject({ code: 0 });
  expect(await flags('build', '--out', 'two')).toMatchObject({ code: 0 });
  expect(readTree('one')).toEqual(readTree('two'));
});

test('O2, O3: the fixed context folds to true and to false, and what is impossible is gone', async () => {
  await flags('build');
  const before = readBundle('production', 'web');
  expect(before).not.toContain('enterprise');
  expect(before).not.toContain('plan');
  const config = join(directory, 'flags', 'flags.config.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('plan: free', 'plan: pro'));
  await flags('build');
  expect(readBundle('production', 'web')).not.toBe(before);
});

test('O4: a build that fails leaves the old release whole', async () => {
  await flags('build');
  const before = readTree('dist');
  writeFileSync(join(directory, 'flags', 'a', 'paid.yaml'), `${head}rules: 3\n`);
  const { code, stderr } = await flags('build');
  expect(code).toBe(1);
  expect(stderr).toContain('nothing was written');
  expect(readTree('dist')).toEqual(before);
});

test('O4: where the disk refuses, the old release stays whole', async () => {
  await flags('build');
  const before = readTree('dist');
  writeFileSync(join(directory, 'flags', 'a', 'paid.yaml'), `${head}rules: [{ serve: on }]\n`);
  const { code: planned } = await flags('build', '--out', 'other');
  expect(planned).toBe(0);
  // A directory stands where the last new bundle must go: the rename fails after other files were written.
  const news = [...readTree('other').keys()].filter((path) => !before.has(path) && path.startsWith('staging/'));
  mkdirSync(join(directory, 'dist', news.at(-1) ?? ''));
  const { code, stderr } = await flags('build');
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/\n\s+at /);
  rmSync(join(directory, 'dist', news.at(-1) ?? ''), { recursive: true });
  expect(readTree('dist')).toEqual(before);
});

test('O5: the revision is what the caller names', async () => {
  await flags('build', '--revision', '1.2.3');
  expect(JSON.parse(readFileSync(join(directory, 'dist', 'manifest.json'), 'utf8')).revision).toBe('1.2.3');
});

test('O6: nothing of a deleted flag is left behind', async () => {
  await flags('build');
  rmSync(join(directory, 'flags', 'a', 'paid.yaml'));
  await flags('build');
  expect([...readTree('dist').values()].filter((content) => content.includes('paid'))).toEqual([]);
});

test('O8: an unknown command, an unknown option and a wrong folder are usage errors', async () => {
  expect(await flags('chekc')).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean check?') });
  expect(await flags('check', '--formt', 'json')).toMatchObject({ code: 2 });
  expect(await runCli(temporaryDirectory(), ['check'])).toMatchObject({ code: 2, stdout: '' });
  expect(await flags()).toMatchObject({ code: 2 });
});

test('O9: no colours in a pipe, none with NO_COLOR, colours on demand', async () => {
  writeFileSync(join(directory, 'flags', 'a', 'paid.yaml'), `${head}rules: 3\n`);
  const escapeCharacter = String.fromCharCode(27);
  expect((await flags('check')).stdout).not.toContain(escapeCharacter);
  expect((await flags('check', '--color', 'always')).stdout).toContain(escapeCharacter);
  const quiet = await runCli(directory, ['check'], { environment: { NO_COLOR: '1', FORCE_COLOR: '1' } });
  expect(quiet.stdout).not.toContain(escapeCharacter);
});

test('O10: an unknown flag or environment in eval is a usage error with the right name', async () => {
  expect(await flags('eval', 'fre', '--env', 'production')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`free`'),
  });
  expect(await flags('eval', 'free', '--env', 'prodction')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('`production`'),
  });
  expect(existsSync(join(directory, 'dist'))).toBe(false);
});
