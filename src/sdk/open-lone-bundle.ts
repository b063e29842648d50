import type { Release } from './release.js';
import type { ReleasePolicy } from './release-policy.js';
import { UpdateError } from './update-error.js';

/** A bundle without a manifest: nothing vouches for it, so there must be no key that asks for that. */
export async function openLoneBundle(text: string, { publicKey, load }: ReleasePolicy): Promise<Release> {
  if (publicKey !== undefined && publicKey !== 'unverified')
    throw new UpdateError('signature', 'a lone bundle has none');
  return load(text);
}
