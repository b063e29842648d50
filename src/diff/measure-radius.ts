import type { Simplifier } from '../analysis/simplify-expression.js';
import {
  type BlastRadius,
  type ChangedAudience,
  type Direction,
  NO_SHARES,
  type Shares,
  type Transition,
} from './blast-radius.js';
import { bucketCuts, momentsAfter, withRequired } from './bucket-cuts.js';
import { createClassifier, type Move } from './classify-move.js';
import type { CompiledFlag, CompiledFlags } from './compiled-flag.js';
import { exactShare } from './exact-share.js';
import { outcomeText } from './outcome.js';
import { keyPresence, type Part, partitionContexts } from './partition-contexts.js';
import { serveFlag } from './serve-flag.js';

/** The flags of two releases for the same environment. */
export interface CompiledPair {
  readonly before: CompiledFlags;
  readonly after: CompiledFlags;
  readonly simplifier: Simplifier;
}

/** Later moments than this many are not looked at one by one. */
const MAXIMUM_MOMENTS = 32;

/**
 * Whom a change of a flag touches: now, and from each later moment on at which that becomes different. Empty if it is
 * proved that nobody ever gets anything else.
 */
export function measureRadius(key: string, pair: CompiledPair, now: number): readonly BlastRadius[] {
  const concerned = [...withRequired(pair.before, key), ...withRequired(pair.after, key)];
  const cuts = bucketCuts(concerned);
  const moments = momentsAfter(now, concerned);
  const radii = [now, ...moments.slice(0, MAXIMUM_MOMENTS)].map((since) => radiusAt(since, key, pair, cuts));
  if (moments.length > MAXIMUM_MOMENTS) radii.push(unknownRadius(moments[MAXIMUM_MOMENTS] ?? now));
  const distinct = radii.filter((radius, index) => index === 0 || !sameRadius(radius, radii[index - 1]));
  return distinct.some(touchesSomebody) ? distinct : [];
}

const touchesSomebody = ({ bound, audiences }: BlastRadius) => bound === 'unknown' || audiences.length > 0;

/** Nothing was proved, so anybody may be touched. */
const unknownRadius = (since: number): BlastRadius => ({
  since,
  bound: 'unknown',
  shares: { ...NO_SHARES, changed: 1 },
  minimum: 0,
  audiences: [],
});

function radiusAt(
  since: number,
  key: string,
  { before, after, simplifier }: CompiledPair,
  cuts: readonly number[],
): BlastRadius {
  const parts = partitionContexts<Move>(
    (world) => ({ from: serveFlag(before, key, world), to: serveFlag(after, key, world) }),
    { now: since, simplifier, cuts },
  );
  if (parts === undefined) return unknownRadius(since);
  const classify = createClassifier(before.get(key), after.get(key));
  const keys = bucketingAttributes([...withRequired(before, key), ...withRequired(after, key)]);
  const all = parts.map((part) => measureAudience(part, classify, missingKeys(part, keys, simplifier)));
  return summarize(since, all);
}

/** Those without a bucketing key are told apart, and count only if nobody else is touched: "20 % of users" is meant of users. */
function summarize(since: number, all: readonly ChangedAudience[]): BlastRadius {
  const touched = all.filter(({ transitions }) => transitions.length > 0);
  const keyed = all.filter(({ withoutKeys }) => withoutKeys.length === 0);
  const counted = touched.some((audience) => keyed.includes(audience)) ? keyed : all;
  const [first = EMPTY, ...others] = counted;
  const isUniform = others.every(
    ({ shares, minimum }) => sameShares(shares, first.shares) && minimum === first.minimum,
  );
  const greatest = (pick: (audience: ChangedAudience) => number) => Math.max(0, ...counted.map(pick));
  return {
    since,
    bound: isUniform ? 'exact' : 'at-most',
    shares: {
      changed: greatest(({ shares }) => shares.changed),
      gained: greatest(({ shares }) => shares.gained),
      lost: greatest(({ shares }) => shares.lost),
      switched: greatest(({ shares }) => shares.switched),
      renamed: greatest(({ shares }) => shares.renamed),
    },
    minimum: greatest(({ minimum }) => minimum),
    audiences: [...touched].sort((left, right) => right.shares.changed - left.shares.changed),
  };
}

const EMPTY = { shares: NO_SHARES, minimum: 0 };

function measureAudience(
  { audience, answers }: Part<Move>,
  classify: (move: Move) => Direction | undefined,
  withoutKeys: readonly string[],
): ChangedAudience {
  const transitions = new Map<string, Transition>();
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  for (const { outcome, share } of answers) {
    const { from, to } = outcome;
    add(before, outcomeText(from), share);
    add(after, outcomeText(to), share);
    const direction = classify(outcome);
    if (direction === undefined) continue;
    const name = `${outcomeText(from)} ${outcomeText(to)}`;
    transitions.set(name, { from, to, direction, share: (transitions.get(name)?.share ?? 0) + share });
  }
  const moved = [...transitions.values()].map((transition) => ({ ...transition, share: exactShare(transition.share) }));
  return {
    audience,
    withoutKeys,
    shares: sharesOf(moved),
    minimum: moved.length === 0 ? 0 : minimumMove(before, after),
    transitions: moved.sort((left, right) => right.share - left.share),
  };
}

function add(sums: Map<string, number>, name: string, share: number): void {
  sums.set(name, (sums.get(name) ?? 0) + share);
}

function minimumMove(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  const names = new Set([...before.keys(), ...after.keys()]);
  let differences = 0;
  for (const name of names) differences += Math.abs((before.get(name) ?? 0) - (after.get(name) ?? 0));
  return exactShare(differences / 2);
}

function sharesOf(transitions: readonly Transition[]): Shares {
  const sum = (wanted: Direction) =>
    exactShare(transitions.reduce((total, { direction, share }) => (direction === wanted ? total + share : total), 0));
  const shares = { gained: sum('gained'), lost: sum('lost'), switched: sum('switched'), renamed: sum('renamed') };
  return { changed: exactShare(shares.gained + shares.lost + shares.switched), ...shares };
}

function bucketingAttributes(flags: readonly CompiledFlag[]): readonly string[] {
  const attributes = new Set<string>();
  for (const flag of flags)
    for (const { bucketing } of [...flag.rules, ...(flag.slot === undefined ? [] : [flag.slot])])
      if (bucketing.bucketBy !== 'random') for (const attribute of bucketing.bucketBy) attributes.add(attribute);
  return [...attributes];
}

function missingKeys(
  { audience }: Part<unknown>,
  attributes: readonly string[],
  { simplify }: Simplifier,
): readonly string[] {
  return attributes.filter((attribute) => audience.failing.includes(simplify(keyPresence(attribute))));
}

const sameShares = (left: Shares, right: Shares): boolean =>
  left.gained === right.gained &&
  left.lost === right.lost &&
  left.switched === right.switched &&
  left.renamed === right.renamed;

function sameRadius(left: BlastRadius, right: BlastRadius | undefined): boolean {
  const describe = (radius: BlastRadius) =>
    JSON.stringify({
      ...radius,
      since: 0,
      audiences: radius.audiences.map(({ transitions, withoutKeys }) => ({ transitions, withoutKeys })),
    });
  return right !== undefined && describe(left) === describe(right);
}
