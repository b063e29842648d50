import type { ReadManifest } from './read-manifest.js';
import type { Release } from './release.js';
import type { ReleasePolicy } from './release-policy.js';
import { selectBundle } from './select-bundle.js';
import { decodeText } from './text-bytes.js';
import { UpdateError } from './update-error.js';
import { verifyBytes } from './verify-bytes.js';

/**
 * The release a manifest stands for. Its bundle is fetched, verified against the manifest and loaded, unless it is
 * the one that is served already. Rejects with an `UpdateError` what must not replace the one that is served.
 */
export async function verifyRelease(
  manifest: ReadManifest,
  { choice, maximumBytes, load }: ReleasePolicy,
  current: Release | undefined,
  fetchBundle: (path: string, limit: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly release: Release; readonly bundle?: string }> {
  const { revision, sequence } = manifest;
  const served = current?.sequence;
  // Never back, and never on to what nobody knows the age of.
  if (served !== undefined && !(sequence !== undefined && sequence >= served))
    throw new UpdateError('older', `sequence ${sequence} after ${served}`);
  const { path, sha256, size, environment } = selectBundle(manifest, choice);
  const facts = { revision, sequence, sha256, tag: undefined };
  if (current?.sha256 === sha256) return { release: { ...current, ...facts } };
  const bytes = await fetchBundle(path, Math.min(size, maximumBytes));
  await verifyBytes(bytes, sha256);
  const bundle = decodeText(bytes);
  const loaded = await load(bundle);
  if (loaded.bundle.environment !== environment) throw new UpdateError('corrupt', `not of ${environment}`);
  return { release: { ...loaded, ...facts }, bundle };
}
