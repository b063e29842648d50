import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_NAME, type Manifest, SIGNATURE_NAME } from '../bundle/manifest.js';
import { removeFiles, type WriteOutcome, writeRelease } from '../project/write-release.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { printManifest } from './print-manifest.js';
import type { Release } from './release.js';

/** What became of every file of a release. */
export interface WrittenRelease extends WriteOutcome {
  readonly removed: readonly string[];
}

/** Writes a release into a directory, all or nothing, and clears away what earlier releases left there. */
export function writeReleaseTo(directory: string, release: Release): WrittenRelease {
  const earlier = readManifest(directory);
  const fixedFiles = release.fixedFiles ?? [];
  const pointer = encode(MANIFEST_NAME, printManifest(release.manifest));
  // Last before the manifest it belongs to: whoever reads between the two finds them at odds, and reads again.
  const signature = release.signature === undefined ? [] : [encode(SIGNATURE_NAME, release.signature)];
  const outcome = writeRelease(directory, [...release.files, ...fixedFiles, ...signature], pointer);
  if (release.signature === undefined) removeFiles(directory, [SIGNATURE_NAME]);
  const wanted = new Set([...release.files, ...fixedFiles].map(({ path }) => path));
  const ours = new Set([...releaseNames(earlier), ...releaseNames(release.manifest)]);
  const removed = [...findFilesOf(directory, ours), ...fixedPaths(earlier)].filter((path) => !wanted.has(path));
  removeFiles(directory, removed);
  return { ...outcome, removed };
}

const encode = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

/** The manifest of the release that stands there; whatever cannot be read as one names no files to clear away. */
function readManifest(directory: string): Partial<Manifest> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(directory, MANIFEST_NAME), 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** A file of a release: `<folder>/<stem>.<hash>.<extension>`, compressed or not, finished or not. */
const RELEASE_FILE = /^([^/]+\/[^/]+)\.[0-9a-f]{12}\.[a-z]+(?:\.gz|\.br)?(?:\.tmp)?$/;

/** The folders and stems of the files a manifest names: only such files are ours to remove. */
function releaseNames({ bundles, sourceMaps }: Partial<Manifest>): readonly string[] {
  const files = [bundles, sourceMaps].flatMap((list) => (Array.isArray(list) ? list : []));
  return files.flatMap(({ path }) => RELEASE_FILE.exec(String(path))?.[1] ?? []);
}

/** The fixed names of a manifest, if they are such as we give: its text may be anybody's. */
function fixedPaths({ bundles }: Partial<Manifest>): readonly string[] {
  const paths = Array.isArray(bundles) ? bundles.map(({ fixedPath }) => String(fixedPath)) : [];
  return paths.filter((path) => FIXED_FILE.test(path));
}

/** `<folder>/<name>.<extension>`; the folder is no way up. */
const FIXED_FILE = /^(?!\.)[^/\\]+\/(?!\.)[^/\\]+\.[a-z]+$/;

function findFilesOf(directory: string, names: ReadonlySet<string>): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(directory, name)).map((file) => `${name}/${file}`))
    .filter((path) => names.has(RELEASE_FILE.exec(path)?.[1] ?? ''))
    .sort(compareCodeUnits);
}
