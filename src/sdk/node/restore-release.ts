import { openLoneBundle } from '../open-lone-bundle.js';
import { openManifest } from '../open-manifest.js';
import type { Release, ReleaseFiles } from '../release.js';
import type { RestoredRelease } from '../release-cache.js';
import type { ReleasePolicy } from '../release-policy.js';
import { parseJson } from '../text-bytes.js';
import { UpdateError } from '../update-error.js';
import { verifyRelease } from '../verify-release.js';

/** The release that was stored, verified as if it came from outside. Rejects with an `UpdateError`. */
export async function restoreRelease(text: string, policy: ReleasePolicy): Promise<RestoredRelease> {
  const files = readFiles(text);
  return { release: await openFiles(files, policy), files };
}

async function openFiles({ manifest, signature, bundle }: ReleaseFiles, policy: ReleasePolicy): Promise<Release> {
  if (manifest === undefined) return openLoneBundle(bundle, policy);
  const signed = { bytes: encode(manifest), value: parseJson(manifest), signature: async () => signature ?? '' };
  const opened = await openManifest(signed, policy);
  const { release } = await verifyRelease(opened, policy, undefined, async () => encode(bundle));
  return release;
}

function readFiles(text: string): ReleaseFiles {
  const files: Partial<Record<keyof ReleaseFiles, unknown>> = Object(parseJson(text));
  const { manifest, signature, bundle } = files;
  if (isTextOrAbsent(manifest) && isTextOrAbsent(signature) && typeof bundle === 'string')
    return { manifest, signature, bundle };
  throw new UpdateError('unreadable', 'the cache is damaged');
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
