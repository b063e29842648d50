import type { Bundle } from '../bundle/bundle.js';
import type { ClientHooks } from './client-hooks.js';
import type { BundleChoice } from './select-bundle.js';
import type { PublicKeys } from './verify-signature.js';

/** A bundle as text, or as what its JSON says. */
export type EmbeddedBundle = string | Bundle;

/** The manifest of a release on an HTTP server (or a lone bundle there), asked at intervals. */
export interface UrlSource extends BundleChoice {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds between two questions; default 60 seconds. */
  readonly interval?: number | undefined;
  /** Milliseconds a request may take, body included; default 10 seconds. */
  readonly timeout?: number | undefined;
}

/** A bundle that is part of the application. */
export interface EmbeddedSource {
  readonly bundle: EmbeddedBundle;
}

/** What all clients share. */
export interface CommonOptions {
  readonly hooks?: readonly ClientHooks[] | undefined;
  /** How many exposures are remembered, so as not to report them twice; default 10,000. */
  readonly rememberedExposures?: number | undefined;
  /** What to evaluate until the source has answered. */
  readonly bootstrap?: EmbeddedBundle | undefined;
  /**
   * Ed25519 keys of which one must have signed the manifest: PEM, or the base64 of their SubjectPublicKeyInfo. Without
   * a key signed releases are refused, so that nobody forgets it; `unverified` takes them as they are.
   */
  readonly publicKey?: PublicKeys | 'unverified' | undefined;
  /** The most bytes a manifest or bundle may have; default 32 MiB. */
  readonly maximumBytes?: number | undefined;
}

export interface ClientOptions extends CommonOptions {
  readonly source: UrlSource | EmbeddedSource;
}
