import type { SyntaxNode } from '../../syntax/nodes.js';
import { operationOf, referenceOf } from './operation.js';
import { PREDICATES } from './readings.js';
import { MAXIMUM_DEPTH } from './scope.js';

/** Their outcome is one of their operands. */
const CONNECTIVES = new Set(['and', 'or']);

interface EvaluatorsThatYieldTruth {
  yieldsTruth(name: string, depth: number): boolean;
}

/** Whether an expression is true or false in every context, never a name, a number or null. */
export function yieldsTruth(node: SyntaxNode, evaluators: EvaluatorsThatYieldTruth, depth: number): boolean {
  if (depth > MAXIMUM_DEPTH) return false;
  const reference = referenceOf(node);
  if (reference !== undefined) return evaluators.yieldsTruth(reference.name, depth + 1);
  const operation = operationOf(node);
  if (operation === undefined) return false;
  if (PREDICATES.has(operation.operator)) return true;
  const { operands } = operation;
  return CONNECTIVES.has(operation.operator) && operands.every((each) => yieldsTruth(each, evaluators, depth + 1));
}
