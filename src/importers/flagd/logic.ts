import type { SyntaxNode } from '../../syntax/nodes.js';
import { allOf, anyOf, type Condition, constant, negate } from './condition.js';
import { conjoin } from './conjoin.js';
import type { Operation } from './operation.js';
import type { Scope } from './scope.js';

type Convert = (node: SyntaxNode) => Condition;

export const conjunction = ({ operands }: Operation, _scope: Scope, convert: Convert): Condition =>
  conjoin(operands.map(convert));

export const disjunction = ({ operands }: Operation, _scope: Scope, convert: Convert): Condition =>
  anyOf(operands.map(convert));

export const truth = (operation: Operation, scope: Scope, convert: Convert): Condition => {
  const [operand] = operation.operands;
  return operand === undefined ? scope.invalid(operation.span, 'a negation', 'given an operand') : convert(operand);
};

export const negation = (operation: Operation, scope: Scope, convert: Convert): Condition =>
  negate(truth(operation, scope, convert));

/** `[test, then, test, then, ..., else]` where only the truth of the outcome matters; without an else it is false. */
export function conditional({ operands }: Operation, _scope: Scope, convert: Convert): Condition {
  const conditions = operands.map(convert);
  let outcome = conditions.length % 2 === 1 ? (conditions.pop() ?? constant(false)) : constant(false);
  while (conditions.length > 0) {
    const then = conditions.pop() ?? constant(false);
    const test = conditions.pop() ?? constant(false);
    outcome = anyOf([allOf([test, then]), allOf([negate(test), outcome])]);
  }
  return outcome;
}
