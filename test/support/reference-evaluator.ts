import type { Bucketing } from '../../src/model/bucketing.js';
import type { Condition } from '../../src/model/condition.js';
import type { Flag, Targeting } from '../../src/model/flag.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import type { TargetingRule } from '../../src/model/targeting-rule.js';
import type { JsonValue } from '../../src/util/json.js';
import { referenceBucket, referenceCborBucket } from './reference-murmur.js';
import { referenceTest } from './reference-operators.js';

/** One evaluation, as seen by the reference. */
export interface ReferenceRequest {
  readonly flagSet: FlagSet;
  readonly environment: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What the machine's randomness gives, in `[0, 1)`. */
  readonly random: number;
}

export interface ReferenceDetails {
  readonly reason: string;
  readonly variant?: string;
  readonly value?: JsonValue;
  readonly payload?: JsonValue;
}

/**
 * Evaluates a flag straight from the model, as slowly and as plainly as design and docs say it. It shares nothing with the
 * evaluator, the optimiser or the operators, so that an error in them shows as a difference.
 */
export function referenceEvaluate(key: string, request: ReferenceRequest): ReferenceDetails {
  const flag = found(request.flagSet.flags.get(key));
  const targeting = found(flag.targeting.get(request.environment));
  const { reason, variant } = decide(flag, targeting, request);
  if (variant === undefined) return { reason };
  const { value, payload } = found(flag.variants.get(variant));
  return payload === undefined ? { reason, variant, value } : { reason, variant, value, payload };
}

interface Outcome {
  readonly reason: string;
  readonly variant: string | undefined;
}

function decide(flag: Flag, targeting: Targeting, request: ReferenceRequest): Outcome {
  if (!targeting.enabled) return { reason: 'DISABLED', variant: flag.offVariant };
  const fallback = { reason: 'DEFAULT', variant: targeting.defaultVariant };
  for (const { flag: required, variants } of flag.prerequisites) {
    const { variant } = referenceEvaluate(required, request);
    if (variant === undefined || !variants.includes(variant)) return fallback;
  }
  if (flag.slot !== undefined) {
    const bucket = bucketOf(flag.slot.layer.bucketing, undefined, request);
    const { from, to } = flag.slot.slot;
    if (bucket === undefined || bucket < from || bucket >= to) return fallback;
  }
  if (targeting.rules.length === 0) return { ...fallback, reason: 'STATIC' };
  for (const rule of targeting.rules) {
    const outcome = applyRule(rule, flag, targeting, request);
    if (outcome !== undefined) return outcome;
  }
  return fallback;
}

function applyRule(
  rule: TargetingRule,
  flag: Flag,
  targeting: Targeting,
  request: ReferenceRequest,
): Outcome | undefined {
  const { now } = request;
  if (rule.from !== undefined && now < rule.from) return undefined;
  if (rule.until !== undefined && now >= rule.until) return undefined;
  if (rule.condition !== undefined && !holds(rule.condition, request)) return undefined;
  const { decision } = rule;
  if (decision.kind === 'serve') return { reason: 'TARGETING_MATCH', variant: decision.variant };
  const bucket = bucketOf(flag.bucketing, rule.salt, request);
  const withoutKey = { reason: 'DEFAULT', variant: targeting.defaultVariant };
  if (decision.kind === 'split') {
    if (bucket === undefined) return withoutKey;
    let end = 0;
    for (const { variant, units } of decision.entries) {
      end += units;
      if (bucket < end) return { reason: 'SPLIT', variant };
    }
  }
  if (decision.kind === 'rollout' || decision.kind === 'ramp') {
    const begun = decision.kind === 'ramp' ? decision.steps.filter(({ at }) => at <= now) : [decision];
    const share = begun.at(-1)?.units ?? 0;
    if (bucket !== undefined && bucket < share) return { reason: 'SPLIT', variant: decision.variant };
    if (decision.onMiss === 'next') return undefined;
    return bucket === undefined ? withoutKey : { reason: 'SPLIT', variant: targeting.defaultVariant };
  }
  throw new Error(`the reference cannot decide by ${decision.kind}`);
}

/** Whether a condition holds, likewise. */
export function holds(condition: Condition, request: ReferenceRequest): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((part) => holds(part, request));
    case 'any':
      return condition.conditions.some((part) => holds(part, request));
    case 'not':
      return !holds(condition.condition, request);
    case 'segment':
      return holds(condition.segment.condition, request);
    case 'test':
      return referenceTest(condition.operator, read(request.context, condition.attribute.name), condition.operand);
    case 'invalid':
      throw new Error('the reference evaluates only what is valid');
  }
}

function bucketOf(
  bucketing: Bucketing,
  ruleSalt: string | undefined,
  { context, random }: ReferenceRequest,
): number | undefined {
  if (bucketing.bucketBy === 'random') return Math.floor(random * 100_000);
  const values = bucketing.bucketBy.map((name) => read(context, name));
  const key = values.find((value) => typeof value === 'string' && value !== '');
  if (typeof key !== 'string') return undefined;
  const texts: Readonly<Record<string, string>> = { salt: ruleSalt ?? bucketing.salt, key };
  const text = bucketing.input.replace(/\{(salt|key)\}/g, (_, name: string) => texts[name] ?? '');
  return bucketing.profile === 'flagd-v3' ? referenceCborBucket(text) : referenceBucket(text);
}

function read(context: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = context;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? undefined;
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the reference was asked for what the model does not have');
  return value;
}
