import { collectTests } from '../../../analysis/collect-tests.js';
import { decidedVariants } from '../../../analysis/decided-variants.js';
import { ALWAYS } from '../../../analysis/expression.js';
import { lowerRule } from '../../../analysis/lower-rule.js';
import type { LoweringCache } from '../../../analysis/lowering-cache.js';
import { implies } from '../../../analysis/satisfiability.js';
import {
  type Shares,
  type SharingFlag,
  type SharingRule,
  sharesInContext,
} from '../../../analysis/shares-in-context.js';
import { witnessContexts } from '../../../analysis/witness-contexts.js';
import type { Flag } from '../../../model/flag.js';
import type { ProjectConfig } from '../../../model/project-config.js';
import { BUCKETS } from '../../../model/targeting-rule.js';
import type { JsonObject, JsonValue } from '../../../util/json.js';
import { intactFlags } from '../../intact-flags.js';
import { isTemporary } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';

export const environmentProdWider = defineLintRule({
  id: 'environment/prod-wider',
  severity: 'warning',
  summary: 'A temporary flag gives a variant to more people in production than in the environment it is promoted from.',
  why: 'What customers get was seen by nobody before: the environment that is there for that serves something else.',
  messages: {
    wider: ({ environment, variant, share, before, previous }: Widening) =>
      `\`${environment}\` serves \`${variant}\` to ${percent(share)} of people of whom \`${previous}\` gives it to ${percent(before)}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
bucketBy: userId
environments:
  staging: { serve: on }
  production:
    rules:
      - serve: on
        rollout: 25
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
bucketBy: userId
rules:
  - serve: on
    rollout: 10
environments:
  production:
    rules:
      - serve: on
        rollout: 25
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { plain } = proofsFor(flagSet);
    const promotions = productionPromotions(flagSet.config);
    for (const flag of intactFlags(flagSet)) {
      // Where the rules stand behind a prerequisite, production may be closed by it.
      if (!isTemporary(flag, flagSet.config) || flag.prerequisites.length > 0) continue;
      for (const { environment, previous } of promotions) {
        const found = findWidening(flag, { environment, previous }, plain);
        if (found === undefined) continue;
        const help = `serve it in \`${previous}\` to as many first`;
        report('wider', found.span, found.widening, { flag: flag.key, environment, help });
      }
    }
  },
});

interface Promotion {
  readonly environment: string;
  readonly previous: string;
}

interface Widening extends Promotion {
  readonly variant: string;
  readonly share: number;
  readonly before: number;
}

/** Steps into production from an environment that is none. */
function productionPromotions({ environments }: ProjectConfig): readonly Promotion[] {
  return environments.flatMap(({ name, production, after }, position) => {
    const previous = environments.find((other) => other.name === (after ?? environments[position - 1]?.name));
    return production && previous !== undefined && !previous.production
      ? [{ environment: name, previous: previous.name }]
      : [];
  });
}

/** A variant with people who get it more often, shown by a context. */
function findWidening(flag: Flag, promotion: Promotion, cache: LoweringCache) {
  const here = sharingFlag(flag, promotion.environment, cache);
  const before = sharingFlag(flag, promotion.previous, cache);
  if (here === undefined || before === undefined) return undefined;
  const rules = [...here.rules, ...before.rules];
  const attributes = [...collectTests({ kind: 'all', operands: rules.map(({ when }) => when) }).keys()];
  const defaults = new Set([here.defaultVariant, before.defaultVariant]);
  const isTold = (variant: string, rule: SharingRule) => isComparable(variant, rule, before, cache);
  for (const context of here.rules.flatMap(({ when }) => witnessContexts(when, attributes))) {
    if (!hasKey(flag.bucketing.bucketBy, context)) continue;
    const now = sharesInContext(here, context, cache.simplifier);
    const then = sharesInContext(before, context, cache.simplifier);
    const widening = now && then && differences(now, then, defaults).find(({ variant, rule }) => isTold(variant, rule));
    if (widening === undefined) continue;
    const { rule, ...rest } = widening;
    return { span: rule.origin.decision.span, widening: { ...promotion, ...rest } };
  }
  return undefined;
}

function sharingFlag(flag: Flag, environment: string, cache: LoweringCache): SharingFlag | undefined {
  const targeting = flag.targeting.get(environment);
  if (targeting === undefined) return undefined;
  const { enabled, defaultVariant } = targeting;
  const rules = targeting.rules.map((rule) => lowerRule(rule, cache));
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
 * Whether the environment before was meant to show what the rule does: it never serves the variant, the rule is for
 * everybody, or for all those whom a rule of that environment gives the variant, and more. People who are named in
 * production only, such as pilots, are no widening.
 */
function isComparable(
  variant: string,
  { when }: SharingRule,
  before: SharingFlag,
  { simplifier }: LoweringCache,
): boolean {
  if (simplifier.simplify(when) === ALWAYS) return true;
  const serving = before.rules.filter(({ decision }) =>
    decidedVariants(decision, before.defaultVariant).includes(variant),
  );
  return serving.length === 0 || serving.some((rule) => implies(rule.when, when));
}

/** Whether somebody who is like the context can have a bucketing key: one that is left open, or given. */
function hasKey(bucketBy: readonly string[] | 'random', context: JsonObject): boolean {
  if (bucketBy === 'random') return true;
  return bucketBy.some((attribute) => {
    const value = attribute
      .split('.')
      .reduce<JsonValue | undefined>((inner, name) => (isObject(inner) ? inner[name] : undefined), context);
    return value === undefined || typeof value === 'string';
  });
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const percent = (units: number): string => `${(units * 100) / BUCKETS} %`;
