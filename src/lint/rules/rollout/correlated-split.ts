import { NEVER } from '../../../analysis/expression.js';
import { lowerRule } from '../../../analysis/lower-rule.js';
import { BUCKETS, type Decision, type TargetingRule } from '../../../model/targeting-rule.js';
import { weightedVariants } from '../../dividing-rules.js';
import { aboutList } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';
import { nameRule, ruleLists } from '../../rule-lists.js';

export const rolloutCorrelatedSplit = defineLintRule({
  id: 'rollout/correlated-split',
  severity: 'warning',
  summary: 'A split divides only what a rollout before it left over, by the same buckets.',
  why: 'All rules of a flag see the same bucket. A rollout with `onMiss: next` keeps the lowest ones, which a split with the same salt would have given to its first variants: their share of the rest is smaller than written.',
  messages: {
    skewed: ({ rule, earlier }: { rule: string; earlier: string }) =>
      `${rule} splits only the buckets that ${earlier} leaves over`,
  },
  examples: {
    valid: [
      `
description: Which checkout sells more, among those who do not have the new one yet?
kind: permission
owner: "@payments"
type: string
variants: { old: old, short: short, new: new }
defaultVariant: old
bucketBy: userId
rules:
  - name: new-for-some
    serve: new
    rollout: 20
    onMiss: next
  - name: halves
    split: { old: 50, short: 50 }
    salt: checkout-halves
`,
    ],
    invalid: [
      `
description: Which checkout sells more, among those who do not have the new one yet?
kind: permission
owner: "@payments"
type: string
variants: { old: old, short: short, new: new }
defaultVariant: old
bucketBy: userId
rules:
  - name: new-for-some
    serve: new
    rollout: 20
    onMiss: next
  - name: halves
    split: { old: 50, short: 50 }
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { declared } = proofsFor(flagSet);
    const meet = (left: TargetingRule, right: TargetingRule) =>
      haveCommonTime(left, right) &&
      declared.simplifier.simplify({
        kind: 'all',
        operands: [lowerRule(left, declared).when, lowerRule(right, declared).when],
      }) !== NEVER;
    for (const list of ruleLists(flagSet))
      for (const [position, rule] of list.rules.entries()) {
        const { decision } = rule;
        if (decision.kind !== 'split' || weightedVariants(decision).size < 2) continue;
        const before = list.rules.slice(0, position);
        const taking = before.findIndex((earlier) => takesLowBuckets(earlier, rule) && meet(earlier, rule));
        const earlier = before[taking];
        if (earlier === undefined) continue;
        report(
          'skewed',
          decision.span,
          { rule: nameRule(list.rules, position), earlier: nameRule(list.rules, taking) },
          {
            ...aboutList(list),
            related: [{ span: earlier.decision.span, message: 'takes the lowest buckets' }],
            notes: describeShares(decision, earlier.decision),
            help: `give the split a salt of its own: \`salt: ${list.flag.key}-${rule.name ?? 'split'}\``,
          },
        );
      }
  },
});

/** Whether a rule keeps a part of the buckets that the other one would split, and sends all other people on. */
function takesLowBuckets({ decision, salt }: TargetingRule, split: TargetingRule): boolean {
  if (salt !== split.salt) return false;
  if (decision.kind === 'rollout') return decision.onMiss === 'next' && decision.units > 0 && decision.units < BUCKETS;
  return decision.kind === 'ramp' && decision.onMiss === 'next' && decision.steps.some(({ units }) => units > 0);
}

function haveCommonTime(left: TargetingRule, right: TargetingRule): boolean {
  const from = Math.max(left.from ?? Number.NEGATIVE_INFINITY, right.from ?? Number.NEGATIVE_INFINITY);
  return from < Math.min(left.until ?? Number.POSITIVE_INFINITY, right.until ?? Number.POSITIVE_INFINITY);
}

/** What is left of each variant where the rollout before it takes its buckets. */
function describeShares(split: Extract<Decision, { kind: 'split' }>, earlier: Decision): readonly string[] {
  if (earlier.kind !== 'rollout') return [];
  const left = new Map<string, number>();
  let from = 0;
  for (const { variant, units } of split.entries) {
    const to = from + units;
    left.set(variant, (left.get(variant) ?? 0) + Math.max(0, to - Math.max(from, earlier.units)));
    from = to;
  }
  const percent = (units: number) => Number(((units * 100) / (BUCKETS - earlier.units)).toFixed(1));
  const shares = [...left].map(([variant, units]) => `\`${variant}\` ${percent(units)} %`);
  return [`of those whom both rules match, the split serves ${shares.join(', ')}`];
}
