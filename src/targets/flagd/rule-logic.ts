import { BUCKETS } from '../../model/targeting-rule.js';
import type { ProgramRule } from '../../optimize/program.js';
import { type BucketLogic, divide, type Share } from './bucket-logic.js';
import { allOf, choose, type Logic } from './logic.js';
import { isBefore, isSince } from './time-logic.js';

/** What an expression gives for the variants of a flag: their names, or whether they are among those asked for. */
export interface Outcomes {
  readonly of: (variant: string) => Logic;
  readonly byDefault: Logic;
}

/** A rule in flagd's terms: for whom it decides, and what. */
export type RuleLogic = readonly [test: Logic, result: Logic];

interface RuleParts {
  readonly rule: ProgramRule;
  readonly condition: Logic;
  readonly bucket: BucketLogic;
  readonly outcomes: Outcomes;
}

export function ruleLogic({ rule, condition, bucket, outcomes }: RuleParts): RuleLogic {
  const { decision } = rule;
  const matches = allOf([...windowLogic(rule), condition]);
  const missed = outcomes.byDefault;
  if (decision.kind === 'invalid') return [false, missed];
  const outcome = decision.kind === 'split' ? missed : outcomes.of(decision.variant);
  if (decision.kind === 'serve') return [matches, outcome];
  if (decision.kind !== 'split' && decision.onMiss === 'next')
    return [allOf([matches, bucket.hasKey, bucket.distribute(sharesOf(decision, true, false))]), outcome];
  const shares =
    decision.kind === 'split'
      ? decision.entries.map(({ variant, units }) => ({ outcome: outcomes.of(variant), units }))
      : sharesOf(decision, outcome, missed);
  return [matches, choose([[bucket.hasKey, bucket.distribute(shares)]], missed)];
}

const windowLogic = ({ from, until }: ProgramRule): readonly Logic[] => [
  from === undefined ? true : isSince(from),
  until === undefined ? true : isBefore(until),
];

type ShareDecision = Extract<ProgramRule['decision'], { kind: 'rollout' | 'ramp' }>;

/** A ramp never falls, so each step adds buckets that are inside from its time on. */
function sharesOf(decision: ShareDecision, inside: Logic, outside: Logic): readonly Share[] {
  if (decision.kind === 'rollout') return divide(decision.units, inside, outside);
  let reached = 0;
  const steps = decision.steps.map(({ at, units }) => {
    const added = units - reached;
    reached = units;
    return { outcome: choose([[isSince(at), inside]], outside), units: added };
  });
  return [...steps, { outcome: outside, units: BUCKETS - reached }];
}
