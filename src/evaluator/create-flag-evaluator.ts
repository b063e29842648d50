import type { Bundle, WireBody } from '../bundle/bundle.js';
import { flagPositions } from '../bundle/flag-positions.js';
import { evaluateKey } from './evaluate-key.js';
import { hasValueOf, type TypedDetails, typeDetails } from './evaluate-typed.js';
import { Evaluation } from './evaluation.js';
import type { EvaluationContext, EvaluationDetails, EvaluationOptions } from './evaluation-details.js';
import { createFlagTable } from './flag-table.js';
import type { TestPreparer } from './prepare-test.js';
import type { ValueOfType, ValueType } from './typed-value.js';

/** Evaluates the flags of one bundle. No method ever throws, whatever the context holds. */
export interface FlagEvaluator {
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
  /** In code-unit order. */
  keys(): readonly string[];
  /** What the bundle says about a flag. */
  bodyOf(flagKey: string): WireBody | undefined;
}

/** `now` and `random` are the machine's own unless given. The bundle must not be changed afterwards. */
export function createFlagEvaluator(
  bundle: Bundle,
  prepareTest: TestPreparer,
  options: Partial<EvaluationOptions> = {},
): FlagEvaluator {
  const positions = flagPositions(bundle);
  const findFlag = createFlagTable(bundle, positions, prepareTest);
  const begin = (context: EvaluationContext | undefined) => new Evaluation(context, options);
  const evaluate: FlagEvaluator['evaluate'] = (flagKey, context) => evaluateKey(findFlag, flagKey, context, begin);
  const keys = () => [...positions.keys()];

  return {
    evaluate,
    evaluateTyped(flagKey, type, defaultValue, context) {
      const details = evaluate(flagKey, context);
      if (hasValueOf(type, details)) return details;
      const flagType = details.reason === 'ERROR' ? undefined : findFlag(flagKey)?.type;
      return typeDetails(details, flagType, { type, defaultValue });
    },
    evaluateAll(context) {
      const evaluation = new Evaluation(context, options);
      return new Map(keys().map((key) => [key, evaluateKey(findFlag, key, context, () => evaluation)]));
    },
    keys,
    bodyOf: (flagKey) => bundle.bodies[bundle.flags[positions.get(flagKey) ?? -1] ?? -1],
  };
}
