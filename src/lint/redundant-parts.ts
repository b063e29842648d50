import type { GroupKind } from '../analysis/build-expression.js';
import { lowerCondition } from '../analysis/lower-condition.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { redundantOperands } from '../analysis/redundant-operands.js';
import type { Condition, ConditionGroup } from '../model/condition.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Segment } from '../model/segment.js';
import type { Span } from '../source/span.js';
import { judgedConditions } from './judged-conditions.js';
import type { LintReportExtras } from './lint-rule.js';
import { operandPlaces } from './operand-places.js';
import { proofsFor } from './proofs.js';

/** A part of a condition that makes no difference. */
export interface RedundantPart {
  /** What it is a part of. */
  readonly condition: Condition;
  readonly kind: GroupKind;
  readonly span: Span;
  /** What an edit would have to remove. */
  readonly handle: Span;
  /** The sibling it follows from, if that is one alone. */
  readonly because?: Span;
  readonly about: LintReportExtras;
  /** Proved without what is declared of attributes. */
  readonly isPlain: boolean;
}

/** Parts that follow from their siblings, whatever the segments among them say: those change on their own. */
export function redundantParts(flagSet: FlagSet, now: number): readonly RedundantPart[] {
  const { opaque, plain } = proofsFor(flagSet);
  return judgedConditions(flagSet, now).flatMap(({ condition, constant, groups, about }) => {
    if (constant !== undefined) return [];
    return groups.filter(haveCommonSubject).flatMap((group) => {
      const places = operandPlaces(group);
      const found = redundantIn(group, opaque);
      if (found.length === 0) return [];
      const isPlain = redundantIn(group, plain).length === found.length;
      return found.flatMap(({ position, because }) => {
        const [place, reason] = [places[position], places[because ?? -1]];
        if (place === undefined) return [];
        return [{ condition, kind: group.kind, ...place, ...(reason && { because: reason.span }), about, isPlain }];
      });
    });
  });
}

const redundantIn = ({ kind, conditions }: ConditionGroup, cache: LoweringCache) =>
  redundantOperands(
    kind,
    conditions.map((part) => lowerCondition(part, cache)),
    cache.simplifier,
  );

/** Whether two parts are about one thing. Otherwise each is free to hold or not, whatever the others do. */
function haveCommonSubject({ conditions }: ConditionGroup): boolean {
  if (conditions.length < 2) return false;
  const seen = new Set<Subject>();
  return conditions.some((part) => {
    const subjects = subjectsOf(part);
    const isShared = subjects.some((subject) => seen.has(subject));
    for (const subject of subjects) seen.add(subject);
    return isShared;
  });
}

/** An attribute by its name, or a segment. */
type Subject = string | Segment;

function subjectsOf(condition: Condition): readonly Subject[] {
  switch (condition.kind) {
    case 'test':
      return [condition.attribute.name];
    case 'segment':
      return [condition.segment];
    case 'not':
      return subjectsOf(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(subjectsOf);
    case 'invalid':
      return [];
  }
}
