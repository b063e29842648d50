import type { Bundle } from './bundle.js';

/**
 * How many conditions one evaluation of a flag may look at. Conditions share parts, so that thirty of them can unfold
 * to a billion; no flag that people wrote comes near the limit.
 */
export const MAXIMUM_CONDITIONS_PER_FLAG = 100_000;

/** No flag unfolds to more conditions than can be evaluated at once. */
export function findCostProblem(bundle: Bundle): string | undefined {
  const costs = conditionCosts(bundle);
  for (const [index, { rules = [] }] of bundle.bodies.entries()) {
    let cost = 0;
    for (const rule of rules) cost += costs[bundle.rules[rule]?.if ?? -1] ?? 1;
    if (cost > MAXIMUM_CONDITIONS_PER_FLAG)
      return `\`bodies[${index}]\` unfolds to more than ${MAXIMUM_CONDITIONS_PER_FLAG} conditions`;
  }
  return undefined;
}

/** The number of conditions each one unfolds to; infinite at worst, never wrapped. */
function conditionCosts({ conditions }: Bundle): Float64Array {
  const costs = new Float64Array(conditions.length);
  for (const [index, [kind, ...operands]] of conditions.entries()) {
    costs[index] = 1;
    if (kind !== 'all' && kind !== 'any' && kind !== 'not') continue;
    for (const operand of operands) costs[index] += costs[Number(operand)] ?? 0;
  }
  return costs;
}
