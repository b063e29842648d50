// The runtime half of Halyard: no dependency, no Node interface; runs wherever JavaScript does.
export type { Bundle } from '../bundle/bundle.js';
export { createEvaluator, type Evaluator } from './create-evaluator.js';
export type { TypedDetails } from './evaluate-typed.js';
export type {
  ErrorCode,
  EvaluationContext,
  EvaluationDetails,
  EvaluationOptions,
  Reason,
} from './evaluation-details.js';
export type {
  BucketingExplanation,
  ConditionExplanation,
  FlagExplanation,
  LayerExplanation,
  PrerequisiteExplanation,
  RuleExplanation,
  RuleOutcome,
  WindowExplanation,
} from './explanation.js';
export type { ValueOfType, ValueType } from './typed-value.js';
