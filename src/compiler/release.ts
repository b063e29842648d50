import type { Manifest } from '../bundle/manifest.js';

/** Everything `build` writes, in memory. */
export interface Release {
  /** Immutable files: content-addressed names, so a file that exists already is the same. */
  readonly files: readonly ReleaseFile[];
  /** Some of them once more, under names that every release has. */
  readonly fixedFiles?: readonly ReleaseFile[];
  readonly manifest: Manifest;
  /** Base64 and a line feed; only there if the release is signed. */
  readonly signature?: string;
}

export interface ReleaseFile {
  /** Relative to the output directory, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
