import { ALWAYS, type Expression, NEVER } from '../analysis/expression.js';
import { type BucketCell, cellsBetween, overlayBuckets, type SharedOutcome } from '../analysis/overlay-buckets.js';
import type { Simplifier } from '../analysis/simplify-expression.js';
import { BUCKETS } from '../model/targeting-rule.js';
import type { CompiledBucketing } from './compiled-flag.js';
import type { World } from './serve-flag.js';

/** A class of contexts: those that meet all of some conditions and none of others. */
export interface Audience {
  readonly holding: readonly Expression[];
  readonly failing: readonly Expression[];
}

/** What comes of a question within one audience, each answer with the share of its bucketing keys, 0 to 1. */
export interface Part<Answer> {
  readonly audience: Audience;
  readonly answers: readonly SharedOutcome<Answer>[];
}

export interface PartitionOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly simplifier: Simplifier;
  /** Where any rule that may be asked cuts the bucket space. */
  readonly cuts: readonly number[];
}

/** More audiences than this nobody reads, and rules that people write do not come near it. */
const MAXIMUM_AUDIENCES = 256;

/**
 * Divides all contexts into audiences in which a question has the same answers: exact, as a condition is assumed both
 * ways where it is asked, and every bucket cell counts with its width. Assumptions that no context can meet are left
 * out where that is proved. Undefined if there are too many cases.
 */
export function partitionContexts<Answer>(
  question: (world: World) => Answer,
  options: PartitionOptions,
): readonly Part<Answer>[] | undefined {
  const parts: Part<Answer>[] = [];
  const open: Assumptions[] = [{ holding: [], failing: [], truths: new Map() }];
  for (let assumed = open.pop(); assumed !== undefined; assumed = open.pop()) {
    if (parts.length + open.length >= MAXIMUM_AUDIENCES) return undefined;
    const { answers, undecided } = askEverywhere(question, assumed, options);
    if (undecided !== undefined) open.push(...assumeBothWays(undecided, assumed, options.simplifier));
    else if (answers === undefined) return undefined;
    else parts.push({ audience: { holding: assumed.holding, failing: assumed.failing }, answers });
  }
  return parts;
}

interface Assumptions extends Audience {
  readonly truths: ReadonlyMap<Expression, boolean>;
}

interface Answers<Answer> {
  readonly answers: readonly SharedOutcome<Answer>[] | undefined;
  /** A condition that nothing is assumed of yet: the answers mean nothing then. */
  readonly undecided: Expression | undefined;
}

function askEverywhere<Answer>(
  question: (world: World) => Answer,
  { truths }: Assumptions,
  { now, cuts, simplifier }: PartitionOptions,
): Answers<Answer> {
  const cells: readonly BucketCell[] = cellsBetween([0, ...cuts, BUCKETS]);
  let undecided: Expression | undefined;
  const holds = (condition: Expression): boolean => {
    if (condition === ALWAYS || condition === NEVER) return condition === ALWAYS;
    const truth = truths.get(condition);
    if (truth === undefined) undecided ??= condition;
    return truth ?? false;
  };
  const answers = overlayBuckets(
    (bucketOf) => {
      const hasKey = (attribute: string) => holds(simplifier.simplify(keyPresence(attribute)));
      return question({
        now,
        holds,
        bucketOf: (bucketing, owner) => {
          const key = keyOf(bucketing, owner, hasKey);
          return key === undefined ? undefined : bucketOf(key);
        },
      });
    },
    // Nothing is gained by looking at other buckets before the condition is decided.
    () => (undecided === undefined ? cells : 0),
  );
  return { answers, undecided };
}

/** The name of the independent bucket that a recipe gives; undefined where no attribute of it is a key. */
function keyOf(
  { bucketBy, salt, recipe }: CompiledBucketing,
  owner: string,
  hasKey: (attribute: string) => boolean,
): string | undefined {
  if (bucketBy === 'random') return JSON.stringify(['random', owner, salt]);
  const attribute = bucketBy.find(hasKey);
  return attribute === undefined ? undefined : JSON.stringify([attribute, salt, recipe]);
}

/** An attribute buckets if it is a text that is not empty. */
export const keyPresence = (attribute: string): Expression => ({
  kind: 'test',
  attribute,
  operator: 'notEquals',
  operand: '',
});

function assumeBothWays(
  condition: Expression,
  { holding, failing, truths }: Assumptions,
  { exclude }: Simplifier,
): readonly Assumptions[] {
  const failed = { holding, failing: [...failing, condition], truths: new Map([...truths, [condition, false]]) };
  const held = { holding: [...holding, condition], failing, truths: new Map([...truths, [condition, true]]) };
  // The last is looked at first, so that audiences come in the order of the rules.
  return [failed, held].filter((assumed) => !exclude(assumed.holding, assumed.failing));
}
