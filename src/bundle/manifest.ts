/** The one mutable file of a release: what there is, and where. docs/bundle-format.md says what every field means. */
export interface Manifest {
  readonly formatVersion: string;
  /** A digest of the contents, unless the one who builds names the revision. */
  readonly revision: string;
  /** Rises from release to release: consumers refuse to go back. Only there if the one who builds gave it. */
  readonly sequence?: number;
  /** Only there if the release is signed; the signature itself stands beside the manifest. */
  readonly signing?: ManifestSigning;
  readonly bundles: readonly ManifestBundle[];
  readonly sourceMaps: readonly ManifestFile[];
  readonly build: {
    readonly tool: string;
    readonly version: string;
    /** Set when time windows were decided at build time: the moment they were decided for, RFC 3339. */
    readonly foldedTime?: string;
  };
}

/** Says that a manifest is signed, and by whom, so that nobody who cannot verify it takes it unnoticed. */
export interface ManifestSigning {
  readonly algorithm: 'ed25519';
  /** The first 16 hexadecimal digits of the SHA-256 of the public key (SubjectPublicKeyInfo, DER). */
  readonly keyId: string;
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
  /** Where the same bytes stand for consumers that read one address: this file changes from release to release. */
  readonly fixedPath?: string;
  readonly flags: number;
}

export const MANIFEST_FORMAT_VERSION = '1.0';
export const MANIFEST_NAME = 'manifest.json';

/** Base64 of the Ed25519 signature of the manifest's very bytes. */
export const SIGNATURE_NAME = 'manifest.json.sig';
