import { DEFAULT_BUCKETING_INPUT } from '../../model/bucketing.js';
import { bucketingOf, type FlagBucketing } from './bucketing.js';
import type { FinishedRule } from './finish-rules.js';
import type { Scope } from './scope.js';

/** The bucketing of a flag, and of each rule the salt it needs if it is not the flag's. */
export interface BucketingPlan {
  readonly flag?: FlagBucketing & { readonly salt: string };
  readonly salts: ReadonlyMap<FinishedRule, string>;
}

/** Finds one bucketing that reproduces the hashes of all rules; undefined if there is none, which is reported. */
export function planBucketing(rules: readonly FinishedRule[], key: string, scope: Scope): BucketingPlan | undefined {
  const bucketed = rules.flatMap((rule) => {
    if (rule.decision.kind === 'serve') return [];
    const { input } = rule.decision;
    return [{ rule, span: input.span ?? rule.span, bucketing: bucketingOf(input, key) }];
  });
  const flag = bucketed[0]?.bucketing;
  const salts = new Map<FinishedRule, string>();
  for (const { rule, span, bucketing } of bucketed) {
    if (flag === undefined || bucketing === undefined || !isSame(flag, bucketing)) {
      scope.unsupported(span, 'bucketing by another attribute or text than elsewhere in the flag');
      return undefined;
    }
    if (bucketing.salt !== flag.salt) salts.set(rule, bucketing.salt);
  }
  return flag === undefined ? { salts } : { flag, salts };
}

const isSame = (left: FlagBucketing, right: FlagBucketing) =>
  left.bucketBy.join('\n') === right.bucketBy.join('\n') && left.input === right.input;

export const isDefaultInput = ({ input }: FlagBucketing): boolean => input === DEFAULT_BUCKETING_INPUT;
