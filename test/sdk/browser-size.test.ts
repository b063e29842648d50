import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../support/source-imports.js';

/** The browser build as bundlers split it: gzipped bytes by file, and who imports whom. */
async function buildForBrowsers() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: ['src/sdk/browser.ts'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [nameOf(path), gzipSync(contents, { level: 9 }).length]),
  );
  return { sizes, metafile, texts: outputFiles.map(({ text }) => text) };
}

const nameOf = (path: string) => path.replace(/^.*\//, '');

/** A file and all that it imports before it runs. */
function loadedWith(name: string, { outputs }: Metafile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(nameOf(file))) return;
    found.add(nameOf(file));
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') visit(path);
  };
  visit(Object.keys(outputs).find((file) => nameOf(file).startsWith(name)) ?? name);
  return found;
}

const { sizes, metafile, texts } = await buildForBrowsers();
const startup = loadedWith('browser', metafile);
const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
const beside = (name: string) => sum([...loadedWith(name, metafile)].filter((file) => !startup.has(file)));

test('what a page loads to evaluate flags is less than 8 kB, gzipped', () => {
  const parts = ['url-feed', 'rare-operators', 'changed-flags', 'verify-signature'].map(
    (part) => `${part} ${beside(part)}`,
  );
  console.log(`browser build, bytes gzipped: at once ${sum(startup)}; when needed: ${parts.join(', ')}`);
  expect(sum(startup)).toBeLessThan(8000);
});

test('what it fetches when it needs it is little, too', () => {
  expect(beside('url-feed')).toBeLessThan(3000);
  expect(beside('rare-operators')).toBeLessThan(3500);
  expect(sum(sizes.keys())).toBeLessThan(15_000);
});

test('it runs nowhere but in a browser: no Node, no eval, no documentation of operators', () => {
  for (const text of texts) {
    expect(text).not.toMatch(/\bprocess\b|\brequire\(|node:|\beval\(|new Function\(/);
    expect(text).not.toContain('The attribute is');
  }
});
