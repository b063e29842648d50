import { constantOfCondition } from '../analysis/constant-of-condition.js';
import type { Expression } from '../analysis/expression.js';
import { lowerCondition } from '../analysis/lower-condition.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { usedSegments } from '../analysis/used-segments.js';
import type { RelatedPlace } from '../diagnostics/diagnostic.js';
import type { Condition, ConditionGroup } from '../model/condition.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Span } from '../source/span.js';
import { attributeTests } from './attribute-tests.js';
import { type JudgedCondition, judgedConditions } from './judged-conditions.js';
import type { LintReportExtras } from './lint-rule.js';
import { operandPlaces } from './operand-places.js';
import { type Proofs, proofsFor } from './proofs.js';

/** A condition, or an alternative in an `any`, or a demand in an `all`, that holds for nobody or for everybody. */
export interface ConstantPart {
  /** What it is, or is a part of. */
  readonly condition: Condition;
  readonly what: string;
  readonly span: Span;
  /** What an edit would have to remove. */
  readonly handle?: Span;
  readonly about: LintReportExtras;
  readonly isWhole: boolean;
  /** Proved without what is declared of attributes. */
  readonly isPlain: boolean;
  readonly because: readonly RelatedPlace[];
}

type Constancy = 'never' | 'always';
const CONSTANT = { never: false, always: true } as const;
/** Where a constant part makes no difference to its siblings: a constant in the other kind of group decides all of it. */
const GROUP = { never: 'any', always: 'all' } as const;

/** The conditions that are constant, and the parts of the others. A segment's own finding is not repeated at its uses. */
export function constantParts(flagSet: FlagSet, now: number, constancy: Constancy): readonly ConstantPart[] {
  const proofs = proofsFor(flagSet);
  return judgedConditions(flagSet, now).flatMap((judged) => {
    const { condition, constant } = judged;
    if (holdsEmpty(judged)) return [];
    if (constant === CONSTANT[constancy])
      return isSaidOfSegment(condition, proofs) ? [] : [describeWhole(judged, proofs)];
    return constant !== undefined ? [] : partsOf(judged, constancy, proofs);
  });
}

/** An empty condition has a rule of its own. */
const holdsEmpty = ({ groups }: JudgedCondition): boolean => groups.some(({ conditions }) => conditions.length === 0);

function isSaidOfSegment(condition: Condition, { opaque, declared }: Proofs): boolean {
  if (constantOfCondition(condition, opaque) !== undefined) return false;
  return [...usedSegments([condition]).segments].some(
    (segment) => constantOfCondition(segment.condition, declared) !== undefined,
  );
}

function describeWhole({ condition, what, about, entry, isRule }: JudgedCondition, proofs: Proofs): ConstantPart {
  const written = entry();
  const span = written?.value.span ?? condition.span;
  const handle = isRule ? written?.key.span : undefined;
  const isPlain = isConstantPlainly(condition, proofs);
  const because = [...oppositesIn(condition, proofs), ...(isPlain ? [] : declarations(condition))];
  return { condition, what, span, ...(handle && { handle }), about, isWhole: true, isPlain, because };
}

const isConstantPlainly = (condition: Condition, { declared, plain }: Proofs): boolean =>
  constantOfCondition(condition, plain) === constantOfCondition(condition, declared);

/** Two operands of an `all` that exclude each other, or of an `any` that leave nobody out. */
function oppositesIn(condition: Condition, { declared }: Proofs): readonly RelatedPlace[] {
  if (condition.kind !== 'all' && condition.kind !== 'any') return [];
  const { kind, conditions } = condition;
  const places = operandPlaces(condition);
  const { exclude } = declared.simplifier;
  const lowered = conditions.map((part) => lowerCondition(part, declared));
  const isDecided = (pair: readonly Expression[]) => (kind === 'all' ? exclude(pair) : exclude([], pair));
  for (const [second, right] of lowered.entries())
    for (const [first, left] of lowered.slice(0, second).entries()) {
      const [here, there] = [places[first], places[second]];
      if (here === undefined || there === undefined || !isDecided([left, right])) continue;
      const says = kind === 'all' ? 'this and' : 'either this or';
      return [
        { span: here.span, message: `${says} ...` },
        { span: there.span, message: kind === 'all' ? '... this cannot both hold' : '... this always holds' },
      ];
    }
  return [];
}

function declarations(condition: Condition): readonly RelatedPlace[] {
  const attributes = new Set(attributeTests([condition]).map(({ attribute }) => attribute));
  return [...attributes].map(({ name, span }) => ({ span, message: `what \`${name}\` can be is declared here` }));
}

function partsOf(judged: JudgedCondition, constancy: Constancy, proofs: Proofs): readonly ConstantPart[] {
  const { condition, what, about } = judged;
  return judged.groups.flatMap((group) => {
    if (group.kind !== GROUP[constancy]) return [];
    const positions = constantOperands(group, constancy, proofs);
    if (positions.length === 0 || constantOfCondition(group, reliedOn(constancy, proofs)) !== undefined) return [];
    const places = operandPlaces(group);
    return positions.flatMap((position) => {
      const [part, place] = [group.conditions[position], places[position]];
      if (part === undefined || place === undefined) return [];
      const isPlain = isConstantPlainly(part, proofs);
      const because = [...oppositesIn(part, proofs), ...(isPlain ? [] : declarations(part))];
      return [{ condition, what, span: place.span, handle: place.handle, about, isWhole: false, isPlain, because }];
    });
  });
}

/** The positions of operands that are constant. */
function constantOperands({ conditions }: ConditionGroup, constancy: Constancy, proofs: Proofs): readonly number[] {
  const { declared } = proofs;
  return conditions.flatMap((part, position) => {
    // Of a single test nothing holds for everybody: the attribute may be missing, or there.
    const isOpen = part.kind === 'segment' || (part.kind === 'test' && constancy === 'always');
    if (isOpen || constantOfCondition(part, declared) !== CONSTANT[constancy]) return [];
    const isReliable = constantOfCondition(part, reliedOn(constancy, proofs)) === CONSTANT[constancy];
    return !isReliable || isSaidOfSegment(part, proofs) ? [] : position;
  });
}

/** What holds for everybody today because of a segment is no reason to remove a part: the segment changes on its own. */
const reliedOn = (constancy: Constancy, { opaque, declared }: Proofs): LoweringCache =>
  constancy === 'never' ? declared : opaque;
