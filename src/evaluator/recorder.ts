import type { WireCondition } from '../bundle/bundle.js';
import { createConditionRecorder } from './condition-recorder.js';
import type { EvaluationDetails } from './evaluation-details.js';
import type {
  BucketingExplanation,
  FlagExplanation,
  LayerExplanation,
  PrerequisiteExplanation,
  RuleExplanation,
} from './explanation.js';
import type { Observer } from './observer.js';

type Draft<Explanation> = { -readonly [Name in keyof Explanation]: Explanation[Name] };

/** A flag while it is being evaluated. */
interface FlagDraft {
  readonly flagKey: string;
  readonly prerequisites: PrerequisiteExplanation[];
  layer?: LayerExplanation;
  readonly rules: Draft<RuleExplanation>[];
  bucketing?: BucketingExplanation;
  /** The last prerequisite that was evaluated, until its check is told. */
  finished?: FlagExplanation;
}

export interface Recorder extends Observer {
  /** What was recorded, once the outermost flag is left. */
  readonly explanation: () => FlagExplanation | undefined;
}

/** Makes an explanation of what an evaluation tells. For one evaluation only. */
export function createRecorder(conditions: readonly WireCondition[]): Recorder {
  const running: FlagDraft[] = [];
  let explanation: FlagExplanation | undefined;
  const flag = () => running.at(-1);
  const rule = (): Draft<RuleExplanation> => flag()?.rules.at(-1) ?? { rule: -1, outcome: 'hit' };
  const conditionRecorder = createConditionRecorder(conditions, (condition) => {
    rule().condition = condition;
  });
  return {
    explanation: () => explanation,
    watch: conditionRecorder.watch,
    flagEntered(flagKey) {
      running.push({ flagKey, prerequisites: [], rules: [] });
    },
    flagLeft(details) {
      const left = running.pop();
      if (left === undefined) return;
      explanation = finish(left, details);
      const asker = flag();
      if (asker !== undefined) asker.finished = explanation;
    },
    prerequisiteChecked(prerequisite) {
      const asker = flag();
      if (asker === undefined) return;
      const { finished } = asker;
      asker.prerequisites.push(finished === undefined ? prerequisite : { ...prerequisite, explanation: finished });
      delete asker.finished;
    },
    layerChecked(layer) {
      const asker = flag();
      if (asker === undefined) return;
      asker.layer = asker.bucketing === undefined ? layer : { ...layer, bucketing: asker.bucketing };
    },
    ruleEntered(position) {
      flag()?.rules.push({ rule: position, outcome: 'hit' });
    },
    windowChecked(window) {
      rule().window = window;
    },
    shareKnown(share) {
      rule().share = share;
    },
    bucketed(bucketing) {
      const asker = flag();
      if (asker === undefined) return;
      // Before the first rule it is the layer that asks.
      if (asker.rules.length === 0) asker.bucketing = bucketing;
      else rule().bucketing = bucketing;
    },
    ruleLeft(outcome) {
      rule().outcome = outcome;
    },
  };
}

function finish({ flagKey, prerequisites, layer, rules }: FlagDraft, details: EvaluationDetails): FlagExplanation {
  return {
    flagKey,
    details,
    decidedBy: decidingStep(details, prerequisites, layer),
    prerequisites,
    ...(layer === undefined ? {} : { layer }),
    rules,
  };
}

function decidingStep(
  details: EvaluationDetails,
  prerequisites: readonly PrerequisiteExplanation[],
  layer: LayerExplanation | undefined,
): FlagExplanation['decidedBy'] {
  if (details.reason === 'ERROR') return 'error';
  if (details.reason === 'DISABLED') return 'disabled';
  if (details.rule !== undefined) return 'rule';
  if (prerequisites.at(-1)?.holds === false) return 'prerequisite';
  return layer?.inside === false ? 'layer' : 'default';
}
