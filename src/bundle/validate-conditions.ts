import type { Bundle } from './bundle.js';
import { parseCondition } from './parse-condition.js';

/** Every condition is of a known form and names only conditions before it. */
export function findConditionProblem({ conditions }: Bundle): string | undefined {
  const bad = conditions.findIndex((wire, index) => !parseCondition(wire, index));
  return bad < 0 ? undefined : `\`conditions[${bad}]\` is not a condition`;
}
