import type { CompiledDecision, CompiledFlag, CompiledFlags } from './compiled-flag.js';

/** A flag with all that it requires, directly or not. */
export function withRequired(flags: CompiledFlags, key: string): readonly CompiledFlag[] {
  const found = new Map<string, CompiledFlag>();
  const open = [key];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const flag = flags.get(next);
    if (flag === undefined || found.has(next)) continue;
    found.set(next, flag);
    open.push(...flag.requires.map(([required]) => required));
  }
  return [...found.values()];
}

/** Every bucket at which an answer of these flags may change at some moment. */
export function bucketCuts(flags: readonly CompiledFlag[]): readonly number[] {
  const cuts = new Set<number>();
  for (const { slot, rules } of flags) {
    if (slot !== undefined) cuts.add(slot.from).add(slot.to);
    for (const { decision } of rules) for (const cut of cutsOf(decision)) cuts.add(cut);
  }
  return [...cuts];
}

function cutsOf(decision: CompiledDecision): readonly number[] {
  switch (decision.kind) {
    case 'serve':
      return [];
    case 'share':
      return decision.steps.map(([, units]) => units);
    case 'split': {
      let end = 0;
      return decision.entries.map(([, units]) => {
        end += units;
        return end;
      });
    }
  }
}

/** Every later moment at which these flags may begin to answer otherwise, in order. */
export function momentsAfter(now: number, flags: readonly CompiledFlag[]): readonly number[] {
  const moments = new Set<number>();
  for (const { from, until, decision } of flags.flatMap(({ rules }) => rules)) {
    const steps = decision.kind === 'share' ? decision.steps.map(([at]) => at) : [];
    for (const moment of [from, until, ...steps]) if (moment !== undefined && moment > now) moments.add(moment);
  }
  return [...moments].sort((left, right) => left - right);
}
