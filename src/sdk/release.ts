import type { Bundle } from '../bundle/bundle.js';
import type { Evaluator } from '../evaluator/create-evaluator.js';

/** A bundle that was verified and loaded, with what is known of where it comes from. */
export interface Release {
  readonly bundle: Bundle;
  readonly evaluator: Evaluator;
  /** From the manifest; a lone bundle has none of the three. */
  readonly revision?: string;
  readonly sequence?: number;
  readonly sha256?: string;
  /** By which the source tells whether it changed since. */
  readonly tag?: string;
}

/** The texts a release was made from, by which it can be verified once more. */
export interface ReleaseFiles {
  /** Absent: a lone bundle. */
  readonly manifest?: string;
  readonly signature?: string;
  readonly bundle: string;
}
