import type { WireBody } from '../bundle/bundle.js';
import type { Bucketer } from './bucket.js';
import type { Decider } from './decide-rule.js';
import type { EvaluationDetails } from './evaluation-details.js';
import type { Matcher } from './match-condition.js';

/** A flag of a bundle, ready to be evaluated. */
export interface PreparedFlag {
  readonly key: string;
  /** Absent for a flag that cannot be used. */
  readonly type?: WireBody['type'];
  /** What the flag says whatever the context: disabled, without rules, or unusable. The rest is not looked at then. */
  readonly constant?: EvaluationDetails | undefined;
  /** Somebody wants to know of every step, also of a constant. */
  readonly isObserved?: true;
  readonly prerequisites: readonly PreparedPrerequisite[];
  readonly slot?: PreparedSlot | undefined;
  readonly rules: readonly PreparedRule[];
  /** The default variant when a step before the rules ends the evaluation. */
  readonly stopped: EvaluationDetails;
  /** The default variant when no rule decides. */
  readonly undecided: EvaluationDetails;
}

export interface PreparedPrerequisite {
  readonly flagKey: string;
  readonly variants: readonly string[];
  /** The other flag; `undefined` if the bundle does not have it. */
  readonly find: () => PreparedFlag | undefined;
}

export interface PreparedSlot {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly bucketOf: Bucketer;
}

export interface PreparedRule {
  readonly window: { readonly from: number | undefined; readonly until: number | undefined } | undefined;
  readonly matches: Matcher | undefined;
  readonly decide: Decider;
}
