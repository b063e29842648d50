import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { repositoryRoot } from './source-imports.js';

/** Builds, for one test file, the files that browsers get, as `npm run build` does; gives their folder. */
export function buildForBrowsers(): string {
  const folder = mkdtempSync(join(tmpdir(), 'halyard-browser-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  execFileSync(process.execPath, [join(repositoryRoot, 'scripts/build-browser.js'), folder]);
  return folder;
}

/** What such a folder exports as `halyard/sdk`. */
export const importBuiltSdk = (folder: string): Promise<typeof import('../../src/sdk/browser.js')> =>
  import(/* @vite-ignore */ pathToFileURL(join(folder, 'sdk.js')).href);
