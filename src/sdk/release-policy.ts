import type { BundleChoice } from './select-bundle.js';
import type { PublicKeys } from './verify-signature.js';

/** What a release must be to be taken. */
export interface ReleasePolicy {
  readonly choice: BundleChoice;
  /** Absent: unsigned releases only. `unverified`: whatever there is. */
  readonly publicKey?: PublicKeys | 'unverified' | undefined;
  /** The most bytes a manifest or a bundle may have. */
  readonly maximumBytes: number;
}
