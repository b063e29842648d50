import { BUCKETS } from '../model/targeting-rule.js';
import { formatTime } from '../util/format-time.js';
import type { CompiledDecision } from './compiled-flag.js';

/** Bucket units in percent, exactly. */
export const percentOfUnits = (units: number): string => `${units / (BUCKETS / 100)}%`;

/** What a rule does, on one line. */
export function describeDecision(decision: CompiledDecision): string {
  switch (decision.kind) {
    case 'serve':
      return decision.variant;
    case 'share':
      return `${decision.variant} to ${describeSteps(decision.steps)}${decision.missesOn ? ', others to the next rule' : ''}`;
    case 'split':
      return decision.entries.map(([variant, units]) => `${variant} ${percentOfUnits(units)}`).join(' / ');
  }
}

function describeSteps(steps: readonly (readonly [number, number])[]): string {
  return steps
    .map(([at, units]) =>
      Number.isFinite(at) ? `${percentOfUnits(units)} from ${formatTime(at)}` : percentOfUnits(units),
    )
    .join(', ');
}
