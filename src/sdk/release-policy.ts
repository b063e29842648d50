import type { CommonOptions } from './client-options.js';
import type { Surroundings } from './client-settings.js';
import type { Release } from './release.js';
import type { BundleChoice } from './select-bundle.js';
import type { PublicKeys } from './verify-signature.js';

/** Makes a release of the text of a bundle. Throws, or rejects with, an `UpdateError` if it is of no use. */
export type BundleLoader = (text: string) => Release | Promise<Release>;

/** What a release must be to be taken. */
export interface ReleasePolicy {
  readonly choice: BundleChoice;
  /** Absent: unsigned releases only. `unverified`: whatever there is. */
  readonly publicKey?: PublicKeys | 'unverified' | undefined;
  /** The most bytes a manifest or a bundle may have. */
  readonly maximumBytes: number;
  readonly load: BundleLoader;
}

export const releasePolicy = (
  { environment, output, audience }: BundleChoice,
  { publicKey, maximumBytes = 2 ** 25 }: CommonOptions,
  { audience: usual, load }: Surroundings,
): ReleasePolicy => ({
  choice: { environment, output, audience: audience ?? (output === undefined ? usual : undefined) },
  publicKey,
  maximumBytes,
  load,
});
