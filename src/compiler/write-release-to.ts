import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_NAME, type Manifest } from '../bundle/manifest.js';
import { removeFiles, type WriteOutcome, writeRelease } from '../project/write-release.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Release } from './release.js';

/** What became of every file of a release. */
export interface WrittenRelease extends WriteOutcome {
  readonly removed: readonly string[];
}

/** Writes a release into a directory, all or nothing, and clears away what earlier releases left there. */
export function writeReleaseTo(directory: string, release: Release): WrittenRelease {
  const pointer = { path: MANIFEST_NAME, bytes: new TextEncoder().encode(printManifest(release.manifest)) };
  const outcome = writeRelease(directory, release.files, pointer);
  const wanted = new Set(release.files.map(({ path }) => path));
  const removed = findReleaseFiles(directory).filter((path) => !wanted.has(path));
  removeFiles(directory, removed);
  return { ...outcome, removed };
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The form of the names that `build` gives, so that nothing else in the directory is ever removed. */
const RELEASE_FILE = /^[A-Za-z0-9._-]+\.[0-9a-f]{12}\.[a-z]+(\.gz|\.br)?(\.tmp)?$/;

function findReleaseFiles(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(directory, name))
        .filter((file) => RELEASE_FILE.test(file))
        .map((file) => `${name}/${file}`),
    )
    .sort(compareCodeUnits);
}
