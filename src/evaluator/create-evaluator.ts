import type { Bundle } from '../bundle/bundle.js';
import { flagPositions } from '../bundle/flag-positions.js';
import { evaluateFlag } from './evaluate-flag.js';
import { evaluateOnce } from './evaluate-prerequisites.js';
import { type TypedDetails, typeDetails } from './evaluate-typed.js';
import { Evaluation } from './evaluation.js';
import type { EvaluationContext, EvaluationDetails, EvaluationOptions } from './evaluation-details.js';
import type { FlagExplanation } from './explanation.js';
import { failure } from './failure.js';
import { createFlagTable, type FlagFinder } from './flag-table.js';
import { createRecorder } from './recorder.js';
import type { ValueOfType, ValueType } from './typed-value.js';

/** Evaluates the flags of one bundle. No method ever throws, whatever the context holds. */
export interface Evaluator {
  evaluate(flagKey: string, context?: EvaluationContext): EvaluationDetails;
  /** The value is always of the asked type: `defaultValue` where the flag gives none, with the reason why. */
  evaluateTyped<Type extends ValueType>(
    flagKey: string,
    type: Type,
    defaultValue: ValueOfType[Type],
    context?: EvaluationContext,
  ): TypedDetails<Type>;
  /** Every flag for one context at one instant, in code-unit order of the keys. */
  evaluateAll(context?: EvaluationContext): ReadonlyMap<string, EvaluationDetails>;
  /** The same evaluation with every step it took. */
  explain(flagKey: string, context?: EvaluationContext): FlagExplanation;
}

/** `now` and `random` are the machine's own unless given. The bundle must not be changed afterwards. */
export function createEvaluator(bundle: Bundle, options: Partial<EvaluationOptions> = {}): Evaluator {
  const { now = Date.now, random = Math.random, bucket } = options;
  const sources: EvaluationOptions = { now, random, ...(bucket === undefined ? {} : { bucket }) };
  const positions = flagPositions(bundle);
  const findFlag = createFlagTable(bundle, positions);
  const evaluate: Evaluator['evaluate'] = (flagKey, context) =>
    evaluateKey(findFlag, flagKey, new Evaluation(context, sources));

  return {
    evaluate,
    evaluateTyped(flagKey, type, defaultValue, context) {
      const details = evaluate(flagKey, context);
      const flagType = details.reason === 'ERROR' ? undefined : findFlag(flagKey)?.type;
      return typeDetails(details, flagType, { type, defaultValue });
    },
    evaluateAll(context) {
      const evaluation = new Evaluation(context, sources);
      return new Map(Array.from(positions.keys(), (key) => [key, evaluateKey(findFlag, key, evaluation)]));
    },
    explain(flagKey, context) {
      const recorder = createRecorder(bundle.conditions);
      const findObserved = createFlagTable(bundle, positions, recorder);
      const details = evaluateKey(findObserved, flagKey, new Evaluation(context, sources, recorder));
      const explanation = recorder.explanation();
      if (explanation?.details === details) return explanation;
      return { flagKey, details, decidedBy: 'error', prerequisites: [], rules: [] };
    },
  };
}

/** Never throws: applications must survive any evaluation, so what nobody foresaw becomes an error in the details. */
function evaluateKey(findFlag: FlagFinder, flagKey: string, evaluation: Evaluation): EvaluationDetails {
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
