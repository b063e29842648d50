import type { WireRule } from '../bundle/bundle.js';
import type { Bucketer } from './bucket.js';
import { present } from './damaged-bundle-error.js';
import type { Evaluation } from './evaluation.js';
import type { EvaluationDetails } from './evaluation-details.js';
import { observerOf } from './inspection.js';
import type { OutcomeMaker } from './outcome.js';

/** What a rule whose condition holds says; `undefined` sends the evaluation on to the next rule. */
export type Decider = (evaluation: Evaluation) => EvaluationDetails | undefined;

interface RuleParts {
  readonly rule: WireRule;
  readonly position: number;
  readonly defaultVariant: number;
  readonly bucketOf: Bucketer;
  readonly outcome: OutcomeMaker;
}

export function createDecider(parts: RuleParts): Decider {
  const { rule } = parts;
  if (rule.split !== undefined) return splitDecider(parts, rule.split);
  const served = present(rule.serve, 'what a rule serves');
  if (rule.ramp !== undefined) return shareDecider(parts, served, rampShare(rule.ramp));
  const { rollout } = rule;
  if (rollout !== undefined) return shareDecider(parts, served, () => rollout);
  const hit = parts.outcome(served, 'TARGETING_MATCH', parts.position);
  return (evaluation) => {
    observerOf(evaluation)?.ruleLeft('hit');
    return hit;
  };
}

/** How many buckets, counted from 0, a rule serves in an evaluation. */
type Share = (evaluation: Evaluation) => number;

const rampShare =
  (steps: readonly (readonly [number, number])[]): Share =>
  ({ now }) =>
    steps.findLast(([at]) => at <= now)?.[1] ?? 0;

function shareDecider(parts: RuleParts, served: number, shareOf: Share): Decider {
  const { bucketOf, outcome, position } = parts;
  const hit = outcome(served, 'SPLIT', position);
  const missesOn = parts.rule.next === true;
  const beyond = missesOn ? undefined : outcome(parts.defaultVariant, 'SPLIT', position);
  const withoutKey = missesOn ? undefined : outcome(parts.defaultVariant, 'DEFAULT', position);
  return (evaluation) => {
    const share = shareOf(evaluation);
    observerOf(evaluation)?.shareKnown(share);
    const bucket = bucketOf(evaluation);
    const isHit = bucket !== undefined && bucket < share;
    observerOf(evaluation)?.ruleLeft(isHit ? 'hit' : bucket === undefined ? 'no-key' : 'outside-share');
    if (isHit) return hit;
    return bucket === undefined ? withoutKey : beyond;
  };
}

function splitDecider(parts: RuleParts, split: readonly (readonly [number, number])[]): Decider {
  const { bucketOf, outcome, position } = parts;
  const withoutKey = outcome(parts.defaultVariant, 'DEFAULT', position);
  let end = 0;
  const entries = split.map(([variant, units]) => {
    end += units;
    return { end, hit: outcome(variant, 'SPLIT', position) };
  });
  return (evaluation) => {
    const bucket = bucketOf(evaluation);
    observerOf(evaluation)?.ruleLeft(bucket === undefined ? 'no-key' : 'hit');
    if (bucket === undefined) return withoutKey;
    for (const entry of entries) if (bucket < entry.end) return entry.hit;
    return withoutKey;
  };
}
