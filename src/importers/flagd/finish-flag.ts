import { importDiagnostics } from '../diagnostics.js';
import { canBucketBy } from './apply-types.js';
import type { InferredType } from './attribute-types.js';
import type { DraftFlag } from './draft-flag.js';
import { decidesForAll, type FinishedRule, finishRules } from './finish-rules.js';
import { reportMissingKeys } from './missing-keys.js';
import { type BucketingPlan, planBucketing } from './plan-bucketing.js';
import type { Scope } from './scope.js';
import { reportBrokenEvaluator, type TypedSegments } from './typed-segments.js';

/** A flag with everything decided that its file says. */
export interface FinishedFlag {
  readonly draft: DraftFlag;
  readonly defaultVariant: string;
  readonly rules: readonly FinishedRule[];
  readonly bucketing: BucketingPlan;
}

/** Brings the rules into the shape of a flag file; undefined if the flag has to be left out, which was reported. */
export function finishFlag(
  draft: DraftFlag,
  segments: TypedSegments,
  types: ReadonlyMap<string, InferredType>,
): FinishedFlag | undefined {
  const { scope, keySpan, key } = draft;
  const broken = new Set<string>();
  const typed = draft.rules.map((rule) => ({
    ...rule,
    condition: segments.apply(rule.condition, scope, (name) => broken.add(name)),
  }));
  for (const name of broken) reportBrokenEvaluator(scope, keySpan, name);
  if (typed.some(({ condition }) => condition.kind === 'invalid')) return undefined;
  const rules = finishRules(typed, scope);
  const bucketing = rules === undefined ? undefined : planBucketing(rules, key, scope);
  if (rules === undefined || bucketing === undefined) return undefined;
  if (!rules.every((rule) => hasUsableKey(rule, types, scope))) return undefined;
  const defaultVariant = draft.defaultVariant ?? assumeDefaultVariant(draft, rules);
  if (defaultVariant === undefined) {
    const help = 'name a default variant in the source, the one that equals what applications pass as default value';
    scope.report(importDiagnostics['import/no-default-variant'], keySpan, {}, { help });
    return undefined;
  }
  reportMissingKeys(rules, scope);
  return { draft, defaultVariant, rules: withoutFinalDefault(rules, defaultVariant), bucketing };
}

function hasUsableKey({ decision, span }: FinishedRule, types: ReadonlyMap<string, InferredType>, scope: Scope) {
  return decision.kind === 'serve' || canBucketBy(decision.input, span, types, scope);
}

/** A default variant that nobody is ever served, where there is one: the flag is disabled, or its rules decide all. */
function assumeDefaultVariant({ enabled, variants, scope, keySpan }: DraftFlag, rules: readonly FinishedRule[]) {
  const last = rules.at(-1);
  const lastVariant = last?.decision.kind === 'serve' && decidesForAll(last) ? last.decision.variant : undefined;
  const isNeverServed = !enabled || (lastVariant !== undefined && rules.every(namesItsVariant));
  // Whoever enables the flag later should not switch something on by that alone.
  const names = [...variants.keys()];
  const variant = lastVariant ?? names.find((name) => variants.get(name) === false) ?? names[0];
  if (!isNeverServed || variant === undefined) return undefined;
  scope.report(importDiagnostics['import/assumed-default-variant'], keySpan, { variant });
  return variant;
}

/** Without a bucketing key a split serves the default variant, a rollout goes on to the next rule. */
const namesItsVariant = ({ decision }: FinishedRule): boolean =>
  decision.kind !== 'split' && decision.variant !== undefined;

/** An `else` that yields the default variant says what is the case anyway. */
function withoutFinalDefault(rules: readonly FinishedRule[], defaultVariant: string): readonly FinishedRule[] {
  const last = rules.at(-1);
  if (last?.decision.kind !== 'serve' || !decidesForAll(last)) return rules;
  return (last.decision.variant ?? defaultVariant) === defaultVariant ? rules.slice(0, -1) : rules;
}
