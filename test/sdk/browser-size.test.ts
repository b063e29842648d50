import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { operators } from '../../src/operators/index.js';
import { buildForBrowsers } from '../support/browser-build.js';
import { readSource, repositoryRoot } from '../support/source-imports.js';

const folder = buildForBrowsers();
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
const size = (name: string) => gzipped(texts.get(name) ?? '');
const internalNames: readonly string[] = JSON.parse(
  readFileSync(join(repositoryRoot, 'scripts/internal-names.json'), 'utf8'),
);

/** What a page gets from a bundler that does, or does not, split code. */
async function bundled(splitting: boolean): Promise<ReadonlyMap<string, number>> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'sdk.js')],
    bundle: true,
    minify: true,
    splitting,
    format: 'esm',
    outdir: 'out',
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), gzipped(text)]));
}

test('what a page loads to evaluate flags and to follow a URL is less than 8 kB, gzipped', () => {
  const parts = [...texts.keys()].map((name) => `${name} ${size(name)}`);
  console.log(`browser build, bytes gzipped: ${parts.join(', ')}`);
  expect(texts.get('sdk.js')).not.toMatch(/\bfrom ?"/);
  expect(size('sdk.js')).toBeLessThan(8000);
});

test('what it fetches when it needs it is little, too', () => {
  expect(size('rare-operators.js') + size('sha256.js')).toBeLessThan(3500);
  expect(size('changed-flags.js')).toBeLessThan(1000);
  expect(size('verify-signature.js')).toBeLessThan(500);
  expect(size('openfeature-web.js')).toBeLessThan(1200);
});

test('bundlers split it as it is split, and what does not split stays small', async () => {
  const split = await bundled(true);
  const [sdk = 0] = [...split].filter(([name]) => name === 'sdk.js').map(([, bytes]) => bytes);
  const [whole = 0] = (await bundled(false)).values();
  console.log(`bundled by esbuild: at once ${sdk}, in one file ${whole}`);
  expect(split.size).toBeGreaterThanOrEqual(5);
  // esbuild gives longer names than what built these parts; bundlers that leave them alone, or use terser or oxc, do not.
  expect(sdk).toBeLessThan(8700);
  expect(whole).toBeLessThan(12_700);
});

test('it runs nowhere but in a browser: no Node, no eval, no documentation of operators', () => {
  expect(texts.size).toBe(6);
  for (const text of texts.values()) {
    expect(text).not.toMatch(/\bprocess\b|\brequire\(|node:|\beval\(|new Function\(/);
    expect(text).not.toContain('The attribute is');
  }
});

/** Sources of all that applications and bundles see: options, events, details, hooks, errors, wire formats. */
const PUBLIC_SOURCES = [
  ...['client', 'client-events', 'client-hooks', 'client-options', 'exposure', 'flag-details', 'select-bundle'],
  ...['update-error', 'openfeature/provider-options'],
].map((name) => `sdk/${name}.ts`);
const WIRE_SOURCES = ['bundle/bundle.ts', 'bundle/manifest.ts'];
const DETAIL_SOURCES = ['evaluator/evaluation-details.ts', 'evaluator/typed-value.ts'];

test('no name is shortened that means something outside', () => {
  const named = [...PUBLIC_SOURCES, ...WIRE_SOURCES, ...DETAIL_SOURCES]
    .map(readSource)
    .flatMap((text) => [...text.matchAll(/\breadonly (\w+)\??:/g)].map(([, name]) => name));
  expect(named).toEqual(
    expect.arrayContaining(['flagKey', 'rollout', 'hooks', 'flagsChanged', 'retryAfter', 'sha256']),
  );
  const meaningful = new Set([...named, ...operators.map(({ name }) => name)]);
  expect(internalNames.filter((name) => meaningful.has(name))).toEqual([]);
  expect(internalNames).toEqual([...new Set(internalNames)].sort());
});

test('every name that is shortened is one of ours', () => {
  const sdk = ['sdk', 'evaluator', 'bundle', 'util', 'operators'];
  const sources = sdk.flatMap((name) => listTexts(name)).join('\n');
  expect(internalNames.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
});

function listTexts(name: string): readonly string[] {
  const root = join(repositoryRoot, 'src', name);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'));
}
