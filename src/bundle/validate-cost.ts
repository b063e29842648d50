import type { Bundle } from './bundle.js';
import { isGroupKind } from './parse-condition.js';

/**
 * How many conditions one evaluation of a flag may look at. Conditions share parts, so that thirty of them can unfold
 * to a billion; no flag that people wrote comes near the limit.
 */
export const MAXIMUM_CONDITIONS_PER_FLAG = 100_000;

/** Far more than anybody writes, and far less than a call stack holds. */
export const MAXIMUM_CONDITION_DEPTH = 1000;

/** No condition nests too deep, and no flag unfolds to more conditions than can be evaluated at once. */
export function findCostProblem({ conditions, rules, bodies }: Bundle): string | undefined {
  const depths = new Uint32Array(conditions.length);
  // Infinite at worst, never wrapped.
  const costs = new Float64Array(conditions.length);
  for (const [index, [kind, ...operands]] of conditions.entries()) {
    let depth = 0;
    let cost = 1;
    if (isGroupKind(kind))
      for (const operand of operands) {
        depth = Math.max(depth, (depths[Number(operand)] ?? 0) + 1);
        cost += costs[Number(operand)] ?? 0;
      }
    if (depth > MAXIMUM_CONDITION_DEPTH) return `\`conditions[${index}]\` nests deeper than ${MAXIMUM_CONDITION_DEPTH}`;
    depths[index] = depth;
    costs[index] = cost;
  }
  for (const [index, body] of bodies.entries()) {
    let cost = 0;
    for (const rule of body.rules ?? []) cost += costs[rules[rule]?.if ?? -1] ?? 1;
    if (cost > MAXIMUM_CONDITIONS_PER_FLAG)
      return `\`bodies[${index}]\` unfolds to more than ${MAXIMUM_CONDITIONS_PER_FLAG} conditions`;
  }
  return undefined;
}
