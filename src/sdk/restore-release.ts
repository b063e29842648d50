import { openLoneBundle } from './open-lone-bundle.js';
import { openManifest } from './open-manifest.js';
import type { Release, ReleaseFiles } from './release.js';
import type { ReleasePolicy } from './release-policy.js';
import { encodeText } from './text-bytes.js';
import { UpdateError } from './update-error.js';
import { verifyRelease } from './verify-release.js';

/** The release that was stored, verified as if it came from outside. Rejects with an `UpdateError`, or what JSON throws. */
export async function restoreRelease(text: string, policy: ReleasePolicy): Promise<Release> {
  const files: Partial<Record<keyof ReleaseFiles, unknown>> = JSON.parse(text);
  const { manifest, signature, bundle } = files;
  if (typeof bundle !== 'string') throw new UpdateError('unreadable', 'the cache is damaged');
  if (typeof manifest !== 'string') return openLoneBundle(bundle, policy);
  const signed = {
    bytes: encodeText(manifest),
    value: JSON.parse(manifest),
    signature: async () => String(signature ?? ''),
  };
  const opened = await openManifest(signed, policy);
  const { release } = await verifyRelease(opened, policy, undefined, async () => encodeText(bundle));
  return release;
}
