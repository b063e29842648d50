import { collectTests } from '../analysis/collect-tests.js';
import { decidedVariants } from '../analysis/decided-variants.js';
import type { Expression } from '../analysis/expression.js';
import { fixedValue } from '../analysis/fixed-value.js';
import { lowerRules } from '../analysis/lower-rule.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { type Shares, type SharingFlag, type SharingRule, sharesInContext } from '../analysis/shares-in-context.js';
import type { Simplifier } from '../analysis/simplify-expression.js';
import { topicsOf } from '../analysis/topics.js';
import { witnessContexts } from '../analysis/witness-contexts.js';
import type { Bucketing } from '../model/bucketing.js';
import type { Flag } from '../model/flag.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import type { JsonObject } from '../util/json.js';

/** A step from one environment to the next. */
export interface Promotion {
  readonly environment: string;
  readonly previous: string;
}

/** A variant that a rule gives to more people than the environment before does, in bucket units. */
export interface Widening {
  readonly variant: string;
  readonly share: number;
  readonly before: number;
  readonly rule: TargetingRule;
}

/** Proved by a context that both environments are evaluated for; undefined where there is none, or none was found. */
export function findWidening(
  flag: Flag,
  { environment, previous }: Promotion,
  cache: LoweringCache,
): Widening | undefined {
  const here = sharingFlag(flag, environment, cache);
  const before = sharingFlag(flag, previous, cache);
  if (here === undefined || before === undefined || !here.enabled) return undefined;
  const told = here.rules.filter((rule) => isTold(rule, here, before, cache));
  if (told.length === 0) return undefined;
  const rules = [...here.rules, ...before.rules];
  const attributes = [...collectTests({ kind: 'all', operands: rules.map(({ when }) => when) }).keys()];
  const defaults = new Set([here.defaultVariant, before.defaultVariant]);
  for (const context of told.flatMap(({ when }) => witnessContexts(when, attributes))) {
    if (!mayHaveKey(flag.bucketing, context)) continue;
    const now = sharesInContext(here, context);
    const then = now && sharesInContext(before, context);
    const found = now && then && differences(now, then, defaults).find(({ rule }) => told.includes(rule));
    if (found !== undefined) return { ...found, rule: found.rule.origin };
  }
  return undefined;
}

function sharingFlag(flag: Flag, environment: string, cache: LoweringCache): SharingFlag | undefined {
  const targeting = flag.targeting.get(environment);
  if (targeting === undefined) return undefined;
  const { enabled, defaultVariant } = targeting;
  const rules = lowerRules(targeting.rules, cache);
  return { enabled, defaultVariant, rules, ...(flag.offVariant !== undefined && { offVariant: flag.offVariant }) };
}

/** The variants by rules, which the default variants are not about, that more people get now. */
function differences(now: Shares, then: Shares, defaults: ReadonlySet<string>) {
  return [...now].flatMap(([variant, { units: share, rule }]) => {
    const before = then.get(variant)?.units ?? 0;
    return rule === undefined || defaults.has(variant) || share <= before ? [] : [{ variant, share, before, rule }];
  });
}

/**
 * Whether the environment before was meant to show what a rule does: it never serves the variant, the rule is for
 * everybody, or for all those whom a rule of that environment gives the variant, and more. People who are named in
 * production only, such as pilots, are no widening.
 */
function isTold(
  { when, decision }: SharingRule,
  here: SharingFlag,
  before: SharingFlag,
  { simplifier }: LoweringCache,
): boolean {
  const variants = decidedVariants(decision, here.defaultVariant).filter(
    (variant) => variant !== here.defaultVariant && variant !== before.defaultVariant,
  );
  return variants.some((variant) => {
    const serving = before.rules.filter((rule) =>
      decidedVariants(rule.decision, before.defaultVariant).includes(variant),
    );
    if (serving.length === 0 || simplifier.constantOf(when) === true) return true;
    return serving.some((rule) => covers(when, rule.when, simplifier));
  });
}

/** Whether a condition holds wherever the other does; not tried for conditions about other attributes. */
function covers(wide: Expression, narrow: Expression, { exclude }: Simplifier): boolean {
  const attributes = topicsOf(narrow);
  return topicsOf(wide).every((topic) => attributes.includes(topic)) && exclude([narrow], [wide]);
}

/** Whether somebody who is like the context can have a bucketing key: one that is left open, or given. */
function mayHaveKey({ bucketBy }: Bucketing, context: JsonObject): boolean {
  if (bucketBy === 'random') return true;
  const values = bucketBy.map((attribute) => fixedValue(context, attribute));
  return values.some((value) => value === undefined || (typeof value === 'string' && value !== ''));
}
