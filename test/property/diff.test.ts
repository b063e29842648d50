import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression } from '../../src/analysis/expression.js';
import type { ChangedAudience, Transition } from '../../src/diff/blast-radius.js';
import { withRequired } from '../../src/diff/bucket-cuts.js';
import { type CompiledChange, compareBundles } from '../../src/diff/compare-bundles.js';
import type { CompiledPair } from '../../src/diff/measure-radius.js';
import { createEvaluator, type EvaluationContext, type EvaluationDetails } from '../../src/evaluator/index.js';
import { anyContext } from '../support/arbitrary-context.js';
import { type ArbitraryProject, anyProject } from '../support/arbitrary-project.js';
import { compileProject } from '../support/compile-project.js';
import { compiledPair } from '../support/compiled-pair.js';
import { evaluateExpression } from '../support/evaluate-expression.js';
import { propertyRuns } from '../support/property-runs.js';

const ENVIRONMENT = 'production';
const NOW = Date.parse('2026-05-01T00:00:00Z');
/** Deviations of a counted share, in standard errors, that are put down to chance. One in some 10 billion goes beyond. */
const TOLERATED = 6.5;

interface Sides {
  readonly before: ArbitraryProject['files'];
  readonly after: ArbitraryProject['files'];
}

/** A project, and the same with some files of another. */
const anySides: fc.Arbitrary<Sides> = fc
  .tuple(anyProject, anyProject, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([{ files: before, flags }, other, choices]) => {
    const taken = [...before].map(([path, text], index): [string, string] => {
      const replacement = choices[index % choices.length] === true ? other.files.get(path) : undefined;
      return [path, replacement ?? text];
    });
    return { before, after: new Map(taken), flags };
  })
  .filter((sides) => isValid(sides.after));

function isValid(files: ArbitraryProject['files']): boolean {
  try {
    compileProject(files, ENVIRONMENT);
    return true;
  } catch {
    return false;
  }
}

const KEY_ATTRIBUTES = ['userId', 'deviceId', 'targetingKey'] as const;

/** The same contexts with keys of their own: shares are shares of keys. */
function withFreshKeys(contexts: readonly EvaluationContext[], count: number): readonly EvaluationContext[] {
  return Array.from({ length: count }, (_, index) => {
    const context: Record<string, unknown> = { ...contexts[index % contexts.length] };
    for (const attribute of KEY_ATTRIBUTES)
      if (context[attribute] !== undefined) context[attribute] = `${attribute}-${index}`;
    if (context['org'] !== undefined) context['org'] = { id: `org-${index}` };
    return context;
  });
}

const outcome = ({ variant, value, payload }: EvaluationDetails) => JSON.stringify([variant, value, payload]);
const named = ({ from, to }: Transition) =>
  `${JSON.stringify([from.variant, from.value, from.payload])} ${JSON.stringify([to.variant, to.value, to.payload])}`;

/** Dotted attributes as the evaluator reads them. */
const holds = (condition: Expression, context: EvaluationContext): boolean => {
  const org = context['org'];
  const id = typeof org === 'object' && org !== null ? Reflect.get(org, 'id') : undefined;
  return evaluateExpression(condition, { ...context, 'org.id': id }, () => false);
};

function contains({ audience }: ChangedAudience, context: EvaluationContext): boolean {
  return (
    audience.holding.every((condition) => holds(condition, context)) &&
    !audience.failing.some((condition) => holds(condition, context))
  );
}

/** Counts, for each audience that a change names, how many contexts are in it and how many of them move. */
class Tally {
  readonly members = new Map<ChangedAudience, number>();
  readonly moves = new Map<ChangedAudience, Map<string, number>>();

  add(audience: ChangedAudience, move: string | undefined): void {
    this.members.set(audience, (this.members.get(audience) ?? 0) + 1);
    const moves = this.moves.get(audience) ?? new Map<string, number>();
    this.moves.set(audience, moves);
    if (move !== undefined) moves.set(move, (moves.get(move) ?? 0) + 1);
  }

  /** Shares that are further from what was promised than chance allows. */
  surprises(): readonly string[] {
    return [...this.members].flatMap(([audience, count]) =>
      count < 300
        ? []
        : audience.transitions.flatMap((transition) => {
            const part = (this.moves.get(audience)?.get(named(transition)) ?? 0) / count;
            counted++;
            const { share } = transition;
            const error = Math.sqrt((share * (1 - share)) / count) + 1 / count;
            return Math.abs(part - share) > TOLERATED * error
              ? [`${named(transition)}: promised ${share}, counted ${part} of ${count}`]
              : [];
          }),
    );
  }
}

function check({ before, after }: Sides, contexts: readonly EvaluationContext[]): readonly string[] {
  const [old, young] = [compileProject(before, ENVIRONMENT), compileProject(after, ENVIRONMENT)];
  const pair = compiledPair(old, young);
  const changes = new Map(compareBundles(pair, NOW).map((change) => [change.flag, change]));
  const drawn = new Set([...changes.keys()].filter((key) => isDrawn(pair, key)));
  const options = { now: () => NOW, random: () => 0.42 };
  const [first, second] = [createEvaluator(old, options), createEvaluator(young, options)];
  const tallies = new Map<CompiledChange, Tally>();
  const surprises = new Set<string>();
  for (const context of contexts) {
    const [was, is] = [first.evaluateAll(context), second.evaluateAll(context)];
    for (const [key, details] of is) {
      const change = changes.get(key);
      const known = was.get(key);
      if (known === undefined || change?.kind === 'added') continue;
      const move = outcome(known) === outcome(details) ? undefined : `${outcome(known)} ${outcome(details)}`;
      if (change === undefined) {
        if (move !== undefined) surprises.add(`${key} was called equal: ${move} for ${JSON.stringify(context)}`);
        continue;
      }
      const [radius] = change.radius;
      if (radius === undefined || radius.bound === 'unknown' || drawn.has(key)) continue;
      const homes = radius.audiences.filter((audience) => contains(audience, context));
      const [home] = homes;
      if (homes.length > 1) surprises.add(`${key}: two audiences hold ${JSON.stringify(context)}`);
      if (home === undefined) {
        if (move !== undefined) surprises.add(`${key}: ${move} outside of all audiences, ${JSON.stringify(context)}`);
        continue;
      }
      const tally = tallies.get(change) ?? new Tally();
      tallies.set(change, tally);
      tally.add(home, move);
    }
  }
  for (const [{ flag }, tally] of tallies)
    for (const surprise of tally.surprises()) surprises.add(`${flag}: ${surprise}`);
  return [...surprises];
}

/** A draw is not sticky: what one context gets twice says nothing about shares. */
const isDrawn = ({ before, after }: CompiledPair, key: string): boolean =>
  [...withRequired(before, key), ...withRequired(after, key)].some(({ rules, slot }) =>
    [...rules, ...(slot === undefined ? [] : [slot])].some(({ bucketing }) => bucketing.bucketBy === 'random'),
  );

/** How many shares were counted, over all runs. */
let counted = 0;

test('shares are what a count of contexts gives, and what is called equal never differs', () => {
  fc.assert(
    fc.property(anySides, fc.array(anyContext, { minLength: 12, maxLength: 12 }), (sides, contexts) => {
      expect(check(sides, [...contexts, ...withFreshKeys(contexts, 6000)])).toEqual([]);
    }),
    propertyRuns(25),
  );
  expect(counted).toBeGreaterThan(20);
});
