import type { Release, ReleaseFiles } from './release.js';
import type { ReleasePolicy } from './release-policy.js';

/** Keeps the last good release across restarts. Both may reject with anything. */
export interface ReleaseCache {
  /** What was stored last, verified once more; `undefined` if there is nothing. */
  readonly restore: (policy: ReleasePolicy) => Promise<RestoredRelease | undefined>;
  readonly store: (files: ReleaseFiles) => Promise<void>;
}

/** A release with the texts it was made from. */
export interface RestoredRelease {
  readonly release: Release;
  readonly files: ReleaseFiles;
}
