import type { Bundle } from './bundle.js';
import { parseCondition } from './parse-condition.js';

/** Far more than anybody writes, and far less than a call stack holds. */
export const MAXIMUM_CONDITION_DEPTH = 1000;

/** Every condition is of a known form and names only conditions before it, and none nests too deep. */
export function findConditionProblem({ conditions }: Bundle): string | undefined {
  const depths = new Uint32Array(conditions.length);
  for (let index = 0; index < conditions.length; index++) {
    const condition = parseCondition(conditions[index], index);
    if (condition === undefined) return `\`conditions[${index}]\` is not a condition`;
    if (!('operands' in condition)) continue;
    let depth = 0;
    for (const operand of condition.operands) depth = Math.max(depth, (depths[operand] ?? 0) + 1);
    if (depth > MAXIMUM_CONDITION_DEPTH) return `\`conditions[${index}]\` nests deeper than ${MAXIMUM_CONDITION_DEPTH}`;
    depths[index] = depth;
  }
  return undefined;
}
