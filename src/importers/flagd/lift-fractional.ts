import type { SyntaxNode } from '../../syntax/nodes.js';
import { listNode, operationNode, scalarNode } from './build-node.js';
import { constantValue } from './constant-value.js';
import { flattenNested } from './flatten-nested.js';
import { type Operation, operationOf, referenceOf } from './operation.js';
import type { Scope } from './scope.js';
import { yieldsTruth } from './yields-truth.js';

/**
 * The same choice with one computed entry less: what an entry depends on is asked before the buckets are. Undefined if
 * every entry is written out. As many steps as there are computed entries lead to `fractional`s of plain entries.
 */
export function liftFractional(operation: Operation, variants: Iterable<string>, scope: Scope): SyntaxNode | undefined {
  for (const [index, entry] of operation.operands.entries()) {
    if (entry.kind !== 'list') continue;
    const [result, weight] = entry.items;
    const put = (items: readonly SyntaxNode[]) => withOperand(operation, index, listNode(items, entry.span));
    if (weight !== undefined && weight.kind !== 'scalar' && result !== undefined) {
      const value = constantValue(weight);
      if (value !== undefined) return put([result, scalarNode(value, weight.span)]);
      const lifted = liftChoice(weight, (branch) => put([result, branch]));
      if (lifted !== undefined) return lifted;
    }
    if (result === undefined || result.kind !== 'map') continue;
    const rest = entry.items.slice(1);
    const lifted = liftResult(result, (branch) => put([branch, ...rest]), variants, scope);
    if (lifted !== undefined) return lifted;
    if (operationOf(result)?.operator === 'fractional') return flattenNested(operation, index, scope);
  }
  return undefined;
}

type Put = (branch: SyntaxNode) => SyntaxNode;

function liftResult(result: SyntaxNode, put: Put, variants: Iterable<string>, scope: Scope): SyntaxNode | undefined {
  const { span } = result;
  const reference = referenceOf(result);
  if (reference !== undefined) {
    const expression = scope.evaluators.expression(reference.name, reference.span, scope);
    return expression === undefined ? undefined : put(expression);
  }
  const chosen = liftChoice(result, put);
  if (chosen !== undefined) return chosen;
  if (operationOf(result)?.operator === 'var') {
    const pairs = [...variants].flatMap((name) => {
      const literal = scalarNode(name, span);
      return [operationNode('===', [result, literal], span), put(literal)];
    });
    return operationNode('if', [...pairs, put(scalarNode(null, span))], span);
  }
  if (!yieldsTruth(result, scope.evaluators, scope.depth)) return undefined;
  return operationNode('if', [result, put(scalarNode(true, span)), put(scalarNode(false, span))], span);
}

/** An `if` around the whole instead of inside it; without an `else` it gives null. */
function liftChoice(node: SyntaxNode, put: Put): SyntaxNode | undefined {
  const choice = operationOf(node);
  if (choice?.operator !== 'if' || choice.operands.length < 2) return undefined;
  const { operands, span } = choice;
  const isTest = (index: number) => index % 2 === 0 && index < operands.length - 1;
  const lifted = operands.map((operand, index) => (isTest(index) ? operand : put(operand)));
  const hasElse = operands.length % 2 === 1;
  return operationNode('if', hasElse ? lifted : [...lifted, put(scalarNode(null, span))], span);
}

const withOperand = ({ operator, operands, span }: Operation, index: number, operand: SyntaxNode): SyntaxNode =>
  operationNode(
    operator,
    operands.map((other, place) => (place === index ? operand : other)),
    span,
  );
