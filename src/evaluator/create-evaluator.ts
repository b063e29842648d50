import type { Bundle } from '../bundle/bundle.js';
import { flagPositions } from '../bundle/flag-positions.js';
import { createFlagEvaluator, type FlagEvaluator } from './create-flag-evaluator.js';
import { evaluateKey } from './evaluate-key.js';
import { Evaluation } from './evaluation.js';
import type { EvaluationContext, EvaluationOptions } from './evaluation-details.js';
import type { FlagExplanation } from './explanation.js';
import { createFlagTable } from './flag-table.js';
import { prepareTest } from './prepare-test.js';
import { createRecorder } from './recorder.js';

/** Evaluates the flags of one bundle, and explains how. No method ever throws, whatever the context holds. */
export interface Evaluator extends FlagEvaluator {
  /** The same evaluation with every step it took. */
  explain(flagKey: string, context?: EvaluationContext): FlagExplanation;
}

/** Apart from the evaluator itself, because web pages evaluate without explaining. */
export function createEvaluator(bundle: Bundle, options: Partial<EvaluationOptions> = {}): Evaluator {
  const positions = flagPositions(bundle);
  return {
    ...createFlagEvaluator(bundle, prepareTest, options),
    explain(flagKey, context) {
      const recorder = createRecorder(bundle.conditions);
      const findObserved = createFlagTable(bundle, positions, prepareTest, recorder);
      const details = evaluateKey(findObserved, flagKey, context, () => new Evaluation(context, options, recorder));
      const explanation = recorder.explanation();
      if (explanation?.details === details) return explanation;
      return { flagKey, details, decidedBy: 'error', prerequisites: [], rules: [] };
    },
  };
}
