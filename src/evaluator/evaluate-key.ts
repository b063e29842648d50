import { evaluateFlag } from './evaluate-flag.js';
import { evaluateOnce } from './evaluate-prerequisites.js';
import type { Evaluation } from './evaluation.js';
import type { EvaluationContext, EvaluationDetails } from './evaluation-details.js';
import { failure } from './failure.js';
import type { FlagFinder } from './flag-table.js';

/** Makes what the flags of one evaluation share; called only for flags whose answer depends on anything. */
export type EvaluationMaker = (context: EvaluationContext | undefined) => Evaluation;

/** Never throws: applications must survive any evaluation, so what nobody foresaw becomes an error in the details. */
export function evaluateKey(
  findFlag: FlagFinder,
  flagKey: string,
  context: EvaluationContext | undefined,
  begin: EvaluationMaker,
): EvaluationDetails {
  try {
    if (context !== undefined && typeof context !== 'object')
      return failure(flagKey, 'INVALID_CONTEXT', 'the context is not an object');
    const flag = findFlag(flagKey);
    if (flag === undefined) return failure(flagKey, 'FLAG_NOT_FOUND', `there is no flag \`${String(flagKey)}\``);
    if (flag.constant !== undefined && flag.isObserved !== true) return flag.constant;
    const evaluation = begin(context);
    if (flag.prerequisites.length === 0) return evaluateFlag(flag, evaluation);
    return evaluateOnce(flag, evaluation, evaluateFlag) ?? flag.stopped;
  } catch (error) {
    return failure(flagKey, 'GENERAL', error instanceof Error ? error.message : 'the evaluation failed');
  }
}
