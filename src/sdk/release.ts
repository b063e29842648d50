import type { Bundle } from '../bundle/bundle.js';
import type { FlagEvaluator } from '../evaluator/create-flag-evaluator.js';

/** A bundle that was verified and loaded, with what is known of where it comes from. */
export interface Release {
  readonly bundle: Bundle;
  readonly evaluator: FlagEvaluator;
  /** From the manifest; a lone bundle has none of the three. */
  readonly revision?: string | undefined;
  readonly sequence?: number | undefined;
  readonly sha256?: string | undefined;
  /** By which the source tells whether it changed since. */
  readonly tag?: string | undefined;
}

/** The texts a release was made from, by which it can be verified once more. */
export interface ReleaseFiles {
  /** Absent: a lone bundle. */
  readonly manifest?: string | undefined;
  readonly signature?: string | undefined;
  readonly bundle: string;
}
