import type { Evaluation } from './evaluation.js';
import type { EvaluationDetails } from './evaluation-details.js';
import { observerOf } from './inspection.js';
import type { PreparedFlag, PreparedPrerequisite } from './prepared-flag.js';

export type FlagEvaluator = (flag: PreparedFlag, evaluation: Evaluation) => EvaluationDetails;

/** Whether every other flag that is required serves one of the wanted variants to the same context. */
export function evaluatePrerequisites(
  prerequisites: readonly PreparedPrerequisite[],
  evaluation: Evaluation,
  evaluateFlag: FlagEvaluator,
): boolean {
  for (const { flagKey, variants, find } of prerequisites) {
    const flag = find();
    const served = flag === undefined ? undefined : evaluateOnce(flag, evaluation, evaluateFlag);
    const holds = served?.variant !== undefined && variants.includes(served.variant);
    observerOf(evaluation)?.prerequisiteChecked({
      flagKey,
      variants,
      ...(served?.variant === undefined ? {} : { served: served.variant }),
      holds,
    });
    if (!holds) return false;
  }
  return true;
}

/** Evaluates a flag, or remembers what it came to. A flag that is still being evaluated (a cycle) has come to nothing. */
export function evaluateOnce(
  flag: PreparedFlag,
  evaluation: Evaluation,
  evaluateFlag: FlagEvaluator,
): EvaluationDetails | undefined {
  const { detailsOfFlags } = evaluation;
  const known = detailsOfFlags.get(flag.key);
  if (known !== undefined) return known === 'running' ? undefined : known;
  detailsOfFlags.set(flag.key, 'running');
  const details = evaluateFlag(flag, evaluation);
  detailsOfFlags.set(flag.key, details);
  return details;
}
