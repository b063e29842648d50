import type { EvaluationDetails } from './evaluation-details.js';
import type {
  BucketingExplanation,
  LayerExplanation,
  PrerequisiteExplanation,
  RuleOutcome,
  WindowExplanation,
} from './explanation.js';
import type { Matcher } from './match-condition.js';

/** What is told about an evaluation as it happens, in this order. Explanations are made of it; usually there is none. */
export interface Observer {
  flagEntered(flagKey: string): void;
  flagLeft(details: EvaluationDetails): void;
  prerequisiteChecked(prerequisite: Omit<PrerequisiteExplanation, 'explanation'>): void;
  layerChecked(layer: Omit<LayerExplanation, 'bucketing'>): void;
  ruleEntered(position: number): void;
  windowChecked(window: WindowExplanation): void;
  shareKnown(units: number): void;
  bucketed(bucketing: BucketingExplanation): void;
  ruleLeft(outcome: RuleOutcome): void;
  /** Called when a condition is prepared: what it returns stands in the condition's place. */
  watch(condition: number, matcher: Matcher): Matcher;
}
