import type { Flag } from '../model/flag.js';
import { BUCKETS, type TargetingRule } from '../model/targeting-rule.js';
import { printWeights, type Weights } from '../syntax/print-weights.js';
import type { SplitLayout } from './stable-split.js';

/** A targeting rule with a split, where it is written. Environments without rules of their own share those of the base. */
export interface SplitPlace {
  /** Its name, else its number. */
  readonly label: string;
  readonly rule: TargetingRule;
  readonly layout: SplitLayout;
  /** Who has it. */
  readonly environments: readonly string[];
}

/** Every split of a flag, each once. */
export function splitPlaces(flag: Flag): readonly SplitPlace[] {
  const places = new Map<number, SplitPlace>();
  for (const [environment, { rules }] of flag.targeting)
    for (const [index, rule] of rules.entries()) {
      const layout = layoutOf(rule);
      if (layout === undefined) continue;
      const known = places.get(rule.span.start);
      const environments = [...(known?.environments ?? []), environment];
      places.set(rule.span.start, { label: rule.name ?? String(index + 1), rule, layout, environments });
    }
  return [...places.values()];
}

function layoutOf({ decision }: TargetingRule): SplitLayout | undefined {
  return decision.kind === 'split' ? decision.entries.map(({ variant, units }) => [variant, units]) : undefined;
}

/** In the form of a flag file. */
export const printLayout = (layout: SplitLayout): string => printWeights(inPercent(layout));

export const inPercent = (layout: SplitLayout): Weights =>
  layout.map(([variant, units]) => [variant, units / (BUCKETS / 100)]);
