import type { EvaluationOptions } from './evaluation-details.js';
import type { Observer } from './observer.js';

// What people ask of an evaluation and applications do not. A module of its own, because the build for browsers has another
// one in its place (`sdk/page/inspection.ts`).

interface Inspected {
  readonly observer: Observer | undefined;
  readonly options: Partial<EvaluationOptions>;
}

/** Who wants to know of the steps. */
export const observerOf = ({ observer }: Inspected): Observer | undefined => observer;

/** The bucket that was asked for instead of the key's own. */
export const pinnedBucket = ({ options }: Inspected, salt: string): number | undefined => options.bucket?.(salt);
