import { BUCKETS, type Decision, type TargetingRule } from '../model/targeting-rule.js';

/** A targeting rule as it works at one moment: without time window, and without ramp. */
export interface CurrentRule {
  readonly rule: TargetingRule;
  readonly decision: Exclude<Decision, { kind: 'ramp' }>;
  /** It gives one variant to all who have a bucketing key, which is taken for everybody. */
  readonly assumesKey: boolean;
}

/** The rules that work at a moment, and what the calendar has done and will do to them. */
export interface CurrentRules {
  readonly rules: readonly CurrentRule[];
  /** When the calendar last changed something; milliseconds since the epoch. */
  readonly changedAt: number;
  /** Whether the calendar will change something by itself. */
  readonly isMoving: boolean;
}

export function currentRules(rules: readonly TargetingRule[], now: number): CurrentRules {
  const instants = rules.flatMap(instantsOf);
  return {
    rules: rules.filter((rule) => isOpen(rule, now)).map((rule) => currentRule(rule, now)),
    changedAt: Math.max(Number.NEGATIVE_INFINITY, ...instants.filter((instant) => instant <= now)),
    isMoving: instants.some((instant) => instant > now),
  };
}

const isOpen = ({ from, until }: TargetingRule, now: number): boolean =>
  (from === undefined || from <= now) && (until === undefined || now < until);

function instantsOf({ from, until, decision }: TargetingRule): readonly number[] {
  const steps = decision.kind === 'ramp' ? decision.steps.map(({ at }) => at) : [];
  return [from, until, ...steps].filter((instant) => instant !== undefined);
}

function currentRule(rule: TargetingRule, now: number): CurrentRule {
  const decision = currentDecision(rule.decision, now);
  const whole = wholeVariant(decision);
  if (whole === undefined) return { rule, decision, assumesKey: false };
  return { rule, decision: { kind: 'serve', variant: whole, span: decision.span }, assumesKey: true };
}

function currentDecision(decision: Decision, now: number): CurrentRule['decision'] {
  if (decision.kind !== 'ramp') return decision;
  const { variant, steps, onMiss, span } = decision;
  const units = steps.findLast(({ at }) => at <= now)?.units ?? 0;
  return { kind: 'rollout', variant, units, onMiss, span };
}

/** The variant that a bucketing decision gives to every bucket. */
function wholeVariant(decision: CurrentRule['decision']): string | undefined {
  if (decision.kind === 'rollout') return decision.units >= BUCKETS ? decision.variant : undefined;
  if (decision.kind !== 'split') return undefined;
  const [first, ...others] = new Set(decision.entries.filter(({ units }) => units > 0).map(({ variant }) => variant));
  return others.length === 0 ? first : undefined;
}
