import { type ReadManifest, readManifest } from './read-manifest.js';
import type { ReleasePolicy } from './release-policy.js';
import { UpdateError } from './update-error.js';

interface SignedManifest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly value: unknown;
  /** Only called if the policy demands one. */
  readonly signature: () => Promise<string>;
}

/** Reads a manifest and verifies its signature; rejects with an `UpdateError` what the policy does not allow. */
export async function openManifest(
  { bytes, value, signature }: SignedManifest,
  { publicKey }: ReleasePolicy,
): Promise<ReadManifest> {
  if (publicKey !== undefined && publicKey !== 'unverified') {
    // Web pages fetch the code for it when they need it.
    const { findSignatureProblem } = await import('./verify-signature.js');
    const problem = await findSignatureProblem(bytes, await signature(), publicKey);
    if (problem !== undefined) throw new UpdateError('signature', problem);
  }
  const manifest = readManifest(value);
  if (publicKey === undefined && manifest.signing !== undefined)
    throw new UpdateError('signature', 'signed, and no public key is configured');
  return manifest;
}
