import type { Bundle } from '../bundle/bundle.js';
import type { ManifestBundle } from '../bundle/manifest.js';

/** What is served at one moment. It never changes: a new state of the flags is a new release. */
export interface ServedRelease {
  readonly bundle: Bundle;
  /** SHA-256 of the bundle's text, in hexadecimal. */
  readonly sha256: string;
  /** What people call this state. */
  readonly revision: string;
  /** What SDKs fetch; made when somebody first asks. Throws, or rejects in `read`, when it cannot be had. */
  readonly files: () => ServedFiles;
}

export interface ServedFiles {
  /** The text of `manifest.json`, to the byte: it may be signed. */
  readonly manifest: string;
  readonly signature?: string;
  readonly bundles: readonly ManifestBundle[];
  /** The bytes of one of them, verified. */
  readonly read: (bundle: ManifestBundle) => Promise<Uint8Array>;
}

export interface ReleaseListener {
  readonly loaded: (release: ServedRelease) => void;
  /** There is a new state, and it cannot be served; what was served before is served on. */
  readonly failed: (reason: string) => void;
}

/** Where releases come from. */
export interface ReleaseSource {
  /** Loads, then watches. Fulfilled after the first attempt, whatever came of it. */
  readonly open: (listener: ReleaseListener) => Promise<void>;
  /** Looks once more, now. Fulfilled when the listener knows; never rejects. */
  readonly refresh: () => Promise<void>;
  readonly close: () => Promise<void>;
}
