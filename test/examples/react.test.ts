import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { buildForBrowsers } from '../support/browser-build.js';
import { findChromium } from '../support/find-chromium.js';
import { type ReleaseTexts, serveFiles } from '../support/release.js';
import { startServer } from '../support/release-server.js';
import { runCli } from '../support/run-cli.js';
import { repositoryRoot } from '../support/source-imports.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';

const EXAMPLE = join(repositoryRoot, 'examples', 'react');
const browser = findChromium();

const halyard = buildForBrowsers();

/** The page as a browser gets it, of the parts that the package ships. */
async function bundleExample(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(EXAMPLE, 'main.tsx')],
    alias: { 'halyard/openfeature-web': join(halyard, 'openfeature-web.js') },
    nodePaths: [join(repositoryRoot, 'node_modules')],
    define: { 'process.env.NODE_ENV': '"production"' },
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Builds the flags of the example, and gives the files by the paths that the page asks for. */
async function buildFlags(directory: string): Promise<ReleaseTexts> {
  const { code, stderr } = await runCli(directory, ['build', '--config', 'flags/flags.config.yaml', '--out', 'dist']);
  if (code !== 0) throw new Error(stderr);
  const manifest = readFileSync(join(directory, 'dist/manifest.json'), 'utf8');
  const paths: string[] = JSON.parse(manifest).bundles.map(({ path }: { readonly path: string }) => path);
  return new Map(
    ['manifest.json', ...paths].map((path) => [`flags/${path}`, readFileSync(join(directory, 'dist', path), 'utf8')]),
  );
}

test('the example is well typed', () => {
  const compiler = join(repositoryRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--noEmit', '-p', EXAMPLE], { encoding: 'utf8' });
});

test.skipIf(browser === undefined)('a flag flips on an open page after a new release is written', async () => {
  const directory = temporaryDirectory();
  cpSync(join(EXAMPLE, 'flags'), join(directory, 'flags'), { recursive: true });
  const page: ReleaseTexts = new Map([
    ['', readFileSync(join(EXAMPLE, 'index.html'), 'utf8').replace('"15000"', '"100"')],
    ['app.js', await bundleExample()],
    ['favicon.ico', ''],
  ]);
  let files: ReleaseTexts = new Map([...page, ...(await buildFlags(directory))]);
  const answers: string[] = [];
  const server = await startServer((request, response) => {
    // No inline script, no eval, nothing from elsewhere: what strict pages demand.
    response.setHeader('content-security-policy', "default-src 'self'");
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
    response.setHeader('cache-control', request.url === '/flags/manifest.json' ? 'no-cache' : 'max-age=60');
    response.on('finish', () => answers.push(`${response.statusCode} ${request.url}`));
    serveFiles(files)(request, response);
  });
  const chrome = await chromium.launch({ executablePath: browser ?? '', args: ['--no-sandbox'] });
  onTestFinished(() => chrome.close());
  const tab = await chrome.newPage();
  const complaints: string[] = [];
  const told: string[] = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (message) => (message.type() === 'error' ? complaints : told).push(message.text()));

  await tab.goto(`${server.url}/`);
  await tab.waitForSelector('button[data-variant]');
  await expect.poll(() => tab.textContent('h1')).toBe('Good day.');
  const label = await tab.textContent('button');
  expect(['Buy', 'Yes please']).toContain(label);
  await tab.evaluate('window.sameDocument = true');
  await expect.poll(() => answers).toContain('304 /flags/manifest.json');

  writeFiles(join(directory, 'flags/web'), [
    ['new-greeting.yaml', readFileSync(join(EXAMPLE, 'flags/web/new-greeting.yaml'), 'utf8').replace('ZZ', 'DE')],
  ]);
  files = new Map([...page, ...(await buildFlags(directory))]);

  await expect.poll(() => tab.textContent('h1')).toBe('Ahoy!');
  expect(await tab.textContent('button')).toBe(label);
  expect(await tab.evaluate('window.sameDocument')).toBe(true);
  expect(complaints).toEqual([]);
  expect(told.filter((text) => text.startsWith('exposed button-label'))).toHaveLength(1);
});
