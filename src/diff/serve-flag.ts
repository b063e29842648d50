import type { Expression } from '../analysis/expression.js';
import type { CompiledBucketing, CompiledFlag, CompiledFlags, CompiledRule } from './compiled-flag.js';
import { CODE_DEFAULT, type Outcome, outcomeOf } from './outcome.js';

/** One moment and one context, or a whole class of contexts that no question here tells apart. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly holds: (condition: Expression) => boolean;
  /** The bucket of the context, 0 to 99,999; undefined without a bucketing key. */
  readonly bucketOf: (bucketing: CompiledBucketing, owner: string) => number | undefined;
}

/** What a flag gives in a world: the steps of docs/semantics.md, asked about classes of contexts instead of one. */
export function serveFlag(flags: CompiledFlags, key: string, world: World): Outcome {
  const flag = flags.get(key);
  if (flag === undefined) return CODE_DEFAULT;
  return outcomeOf(flag, createServer(flags, world)(flag));
}

/** Gives the name of the variant that is served. A flag that several others require is asked once. */
function createServer(flags: CompiledFlags, world: World): (flag: CompiledFlag) => string | undefined {
  const served = new Map<CompiledFlag, string | undefined>();

  function serve(flag: CompiledFlag): string | undefined {
    if (served.has(flag)) return served.get(flag);
    const variant = flag.disabled ? flag.offVariant : reachesRules(flag) ? decide(flag) : flag.defaultVariant;
    served.set(flag, variant);
    return variant;
  }

  function reachesRules({ requires, slot, key }: CompiledFlag): boolean {
    for (const [required, variants] of requires) {
      const flag = flags.get(required);
      const variant = flag === undefined ? undefined : serve(flag);
      if (variant === undefined || !variants.includes(variant)) return false;
    }
    if (slot === undefined) return true;
    const bucket = world.bucketOf(slot.bucketing, key);
    return bucket !== undefined && bucket >= slot.from && bucket < slot.to;
  }

  function decide({ rules, defaultVariant, key }: CompiledFlag): string {
    for (const rule of rules) {
      if (!isOpen(rule, world.now) || !world.holds(rule.when)) continue;
      const decided = decideRule(rule, { owner: key, defaultVariant, world });
      if (decided !== undefined) return decided;
    }
    return defaultVariant;
  }

  return serve;
}

const isOpen = ({ from, until }: CompiledRule, now: number) =>
  (from === undefined || now >= from) && (until === undefined || now < until);

interface Surroundings {
  readonly owner: string;
  readonly defaultVariant: string;
  readonly world: World;
}

/** The variant that a rule gives those who meet its condition; undefined sends them on to the next rule. */
function decideRule(rule: CompiledRule, { owner, defaultVariant, world }: Surroundings): string | undefined {
  const { decision, bucketing } = rule;
  if (decision.kind === 'serve') return decision.variant;
  const bucket = world.bucketOf(bucketing, owner);
  if (decision.kind === 'split') return variantAt(decision.entries, bucket) ?? defaultVariant;
  const share = decision.steps.findLast(([at]) => at <= world.now)?.[1] ?? 0;
  if (bucket !== undefined && bucket < share) return decision.variant;
  return decision.missesOn ? undefined : defaultVariant;
}

function variantAt(entries: readonly (readonly [string, number])[], bucket: number | undefined): string | undefined {
  if (bucket === undefined) return undefined;
  let end = 0;
  for (const [variant, units] of entries) {
    end += units;
    if (bucket < end) return variant;
  }
  return undefined;
}
