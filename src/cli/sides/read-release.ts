import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle } from '../../bundle/bundle.js';
import type { ManifestBundle } from '../../bundle/manifest.js';
import { isUnreadable, readBundle } from '../../bundle/read-bundle.js';
import { isManifest, isManifestLike, MANIFEST_MAJOR } from '../../bundle/read-manifest.js';
import { sha256 } from '../../compiler/content-address.js';
import { staysInside } from '../../project/file-tree.js';
import { UserError } from '../../project/user-error.js';
import type { JsonValue } from '../../util/json.js';
import { withReason } from '../text-files.js';
import type { ReleaseSource } from './side-source.js';

/** Reads a bundle, or a manifest with the bundles it names. Throws `UserError` for anything else. */
export function readRelease(label: string, path: string): ReleaseSource {
  const text = withReason(`read ${label}`, () => readFileSync(path, 'utf8'));
  const value = parseJson(text);
  return isManifestLike(value) ? readManifest(label, value, dirname(path)) : readLoneBundle(label, text);
}

/** A bundle from a stream. */
export function readStandardBundle(text: string): ReleaseSource {
  const label = 'standard input';
  if (isManifestLike(parseJson(text)))
    throw new UserError('a manifest cannot come from standard input', 'name the file: its bundles stand beside it');
  return readLoneBundle(label, text);
}

function readLoneBundle(label: string, text: string): ReleaseSource {
  const bundle = parseBundle(label, text);
  const bundles = new Map([[bundle.environment, bundle]]);
  return { kind: 'release', label, bundles, others: new Map(), isPart: true };
}

function parseBundle(label: string, text: string): Bundle {
  const bundle = readBundle(text);
  if (isUnreadable(bundle)) throw new UserError(`${label} is no bundle: ${bundle.message}`);
  return bundle;
}

/** The usual name of the output that holds every flag. */
const SERVER = 'server';

/** For servers one output an environment: the one of the usual name, else the first. */
function readManifest(label: string, manifest: unknown, folder: string): ReleaseSource {
  if (!isManifest(manifest)) throw new UserError(`${label} is no manifest of version ${MANIFEST_MAJOR}x`);
  const readable = manifest.bundles.filter(({ target }) => target === 'halyard');
  if (readable.length === 0) throw new UserError(`${label} names no bundle of Halyard's own`);
  const main = new Map<string, ManifestBundle>();
  for (const listed of readable)
    if (listed.audience === 'server' && (!main.has(listed.environment) || listed.output === SERVER))
      main.set(listed.environment, listed);
  const others = readable.filter((listed) => main.get(listed.environment) !== listed);
  const read = (listed: ManifestBundle) => readListed(label, listed, folder);
  return {
    kind: 'release',
    label,
    bundles: new Map([...main].map(([environment, listed]) => [environment, read(listed)])),
    others: new Map(others.map((listed) => [`${listed.environment}/${listed.output}`, read(listed)])),
    isPart: false,
  };
}

function readListed(label: string, { path, sha256: expected }: ManifestBundle, folder: string): Bundle {
  if (!staysInside(path)) throw new UserError(`${label} names \`${path}\`, which is not beside it`);
  const bytes = withReason(`read ${path}, which ${label} names`, () => readFileSync(join(folder, path)));
  if (sha256(bytes) !== expected)
    throw new UserError(`${path} holds other bytes than ${label} says`, 'flags verify says more');
  return parseBundle(path, bytes.toString());
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
