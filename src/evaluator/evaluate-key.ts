import { evaluateFlag } from './evaluate-flag.js';
import { evaluateOnce } from './evaluate-prerequisites.js';
import type { Evaluation } from './evaluation.js';
import type { EvaluationDetails } from './evaluation-details.js';
import { failure } from './failure.js';
import type { FlagFinder } from './flag-table.js';

/** Never throws: applications must survive any evaluation, so what nobody foresaw becomes an error in the details. */
export function evaluateKey(findFlag: FlagFinder, flagKey: string, evaluation: Evaluation): EvaluationDetails {
  try {
    if (typeof evaluation.context !== 'object')
      return failure(flagKey, 'INVALID_CONTEXT', 'the evaluation context is not an object');
    const flag = findFlag(flagKey);
    if (flag === undefined) return failure(flagKey, 'FLAG_NOT_FOUND', `no flag has the key \`${String(flagKey)}\``);
    if (flag.prerequisites.length === 0) return evaluateFlag(flag, evaluation);
    return evaluateOnce(flag, evaluation, evaluateFlag) ?? flag.stopped;
  } catch (error) {
    return failure(flagKey, 'GENERAL', error instanceof Error ? error.message : 'the evaluation failed');
  }
}
