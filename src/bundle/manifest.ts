/** The one mutable file of a release: what there is, and where. docs/bundle-format.md says what every field means. */
export interface Manifest {
  readonly formatVersion: string;
  /** A digest of the contents, unless the one who builds names the revision. */
  readonly revision: string;
  readonly bundles: readonly ManifestBundle[];
  readonly sourceMaps: readonly ManifestFile[];
  readonly build: {
    readonly tool: string;
    readonly version: string;
    /** Set when time windows were decided at build time: the moment they were decided for, RFC 3339. */
    readonly foldedTime?: string;
  };
}

export interface ManifestFile {
  readonly environment: string;
  /** Relative to the manifest, with `/`. */
  readonly path: string;
  /** Of the uncompressed bytes, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

export interface ManifestBundle extends ManifestFile {
  readonly output: string;
  readonly audience: 'server' | 'client';
  readonly target: string;
  readonly flags: number;
}

export const MANIFEST_FORMAT_VERSION = '1.0';
export const MANIFEST_NAME = 'manifest.json';
