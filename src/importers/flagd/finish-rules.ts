import type { Span } from '../../source/span.js';
import type { BucketedShare, HashInput } from './bucketing.js';
import { allOf, type Condition, constant } from './condition.js';
import type { DraftDecision, DraftRule } from './rule.js';
import type { Scope } from './scope.js';
import { splitByTime } from './time-windows.js';

/** A rule in the shape of a flag file. */
export interface FinishedRule {
  readonly condition: Condition;
  readonly from?: number;
  readonly until?: number;
  readonly decision: FinishedDecision;
  readonly span: Span;
}

export type FinishedDecision =
  | Exclude<DraftDecision, { kind: 'invalid' }>
  /** Those outside the share go on to the next rule. */
  | {
      readonly kind: 'rollout';
      readonly variant: string | undefined;
      readonly units: number;
      readonly input: HashInput;
    };

/** Divides rules by time and turns conditions on buckets into rollouts; undefined if something was reported. */
export function finishRules(rules: readonly DraftRule[], scope: Scope): readonly FinishedRule[] | undefined {
  const finished = rules.map((rule) => finishRule(rule, scope));
  const complete = finished.filter((rule) => rule !== undefined);
  return complete.length < finished.length ? undefined : withoutUnreachable(complete.flat());
}

function finishRule({ condition, decision, span }: DraftRule, scope: Scope): readonly FinishedRule[] | undefined {
  const windows = splitByTime(condition);
  if (windows === undefined || decision.kind === 'invalid') {
    scope.unsupported(span, 'a condition on so many moments');
    return undefined;
  }
  const finished = windows.map(({ condition: timeless, ...window }) => {
    const { share, rest } = takeShare(timeless);
    const combined = share === undefined ? decision : withinShare(decision, share, scope);
    return combined === undefined ? undefined : { condition: rest, ...window, decision: combined, span };
  });
  const complete = finished.filter((rule) => rule !== undefined);
  return complete.length < finished.length ? undefined : complete;
}

/** A share that all other parts of the condition stand beside. */
function takeShare(condition: Condition): { share?: BucketedShare; rest: Condition } {
  if (condition.kind === 'share') return { share: condition.share, rest: constant(true) };
  const operands = condition.kind === 'all' ? condition.operands : [];
  const [share, ...others] = operands.filter((operand) => operand.kind === 'share');
  if (share === undefined || others.length > 0) return { rest: condition };
  return { share: share.share, rest: allOf(operands.filter((operand) => operand !== share)) };
}

function withinShare(
  decision: Exclude<DraftDecision, { kind: 'invalid' }>,
  { units, input, span }: BucketedShare,
  scope: Scope,
): FinishedDecision | undefined {
  if (decision.kind === 'serve') return { kind: 'rollout', variant: decision.variant, units, input };
  scope.unsupported(span, 'a split for those in a share of all');
  return undefined;
}

/** Nothing behind a rule that decides for everybody is ever asked. */
function withoutUnreachable(rules: readonly FinishedRule[]): readonly FinishedRule[] {
  const last = rules.findIndex(decidesForAll);
  return last === -1 ? rules : rules.slice(0, last + 1);
}

export const decidesForAll = ({ condition, from, until, decision }: FinishedRule): boolean =>
  condition.kind === 'constant' && from === undefined && until === undefined && decision.kind !== 'rollout';
