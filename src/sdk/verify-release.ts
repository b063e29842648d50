import { loadBundle } from './load-bundle.js';
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
  { choice, maximumBytes }: ReleasePolicy,
  current: Release | undefined,
  fetchBundle: (path: string, limit: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly release: Release; readonly bundle?: string }> {
  const { revision, sequence } = manifest;
  refuseOlder(sequence, current?.sequence);
  const { path, sha256, size, environment } = selectBundle(manifest, choice);
  const facts = { revision, sha256, ...(sequence === undefined ? {} : { sequence }) };
  if (current !== undefined && current.sha256 === sha256)
    return { release: { bundle: current.bundle, evaluator: current.evaluator, ...facts } };
  const bytes = await fetchBundle(path, Math.min(size, maximumBytes));
  await verifyBytes(bytes, sha256);
  const bundle = decodeText(bytes);
  const loaded = loadBundle(bundle);
  if (loaded.bundle.environment !== environment)
    throw new UpdateError('corrupt', `the bundle is of another environment than \`${environment}\``);
  return { release: { ...loaded, ...facts }, bundle };
}

/** Releases with a sequence never go back, and are not followed by one whose age nobody knows. */
function refuseOlder(sequence: number | undefined, served: number | undefined): void {
  if (served !== undefined && (sequence === undefined || sequence < served))
    throw new UpdateError('older', `the release has sequence ${sequence ?? 'none'}, and ${served} is served`);
}
