import type { SyntaxNode } from '../../syntax/nodes.js';
import { type Condition, INVALID, negate, testOf } from './condition.js';
import { type Operation, operationOf } from './operation.js';
import { operandOf } from './read-operand.js';
import type { Scope } from './scope.js';

/** `some`: is any item of a list one of these texts? */
export function someItem(operation: Operation, scope: Scope): Condition {
  const [list, test] = operation.operands;
  const operand = operandOf(list, scope, operation.span);
  if (operand.kind === 'invalid') return INVALID;
  const wanted = test === undefined ? undefined : wantedItems(test);
  if (operand.kind !== 'attribute' || operand.fallback !== null || wanted === undefined)
    return scope.unsupported(operation.span, `a \`${operation.operator}\` that does more than search a list for texts`);
  const predicate = { kind: 'operator', operator: 'includesAny', operand: wanted, type: 'string-list' } as const;
  return testOf({ attribute: operand.name, span: operand.span, predicate });
}

export const noItem = (operation: Operation, scope: Scope): Condition => negate(someItem(operation, scope));

/** The texts that an item is compared with; undefined if it is asked for anything else. */
function wantedItems(test: SyntaxNode): readonly string[] | undefined {
  const operation = operationOf(test);
  const [first, second, ...others] = operation?.operands ?? [];
  if (operation === undefined || first === undefined || others.length > 0) return undefined;
  if (operation.operator === 'or') return joined(operation.operands.map(wantedItems));
  if (second === undefined) return undefined;
  if (operation.operator === '===' || operation.operator === '==')
    return isItem(first) ? texts([second]) : isItem(second) ? texts([first]) : undefined;
  const isInList = operation.operator === 'in' && isItem(first) && second.kind === 'list';
  return isInList ? texts(second.items) : undefined;
}

function joined(lists: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = lists.filter((list) => list !== undefined);
  return known.length === lists.length ? known.flat() : undefined;
}

/** `{"var": ""}` is the item itself. */
function isItem(node: SyntaxNode): boolean {
  const operation = operationOf(node);
  const [name, ...others] = operation?.operands ?? [];
  return operation?.operator === 'var' && name?.kind === 'scalar' && name.value === '' && others.length === 0;
}

function texts(nodes: readonly SyntaxNode[]): readonly string[] | undefined {
  const values = nodes.flatMap((node) =>
    node.kind === 'scalar' && typeof node.value === 'string' ? [node.value] : [],
  );
  return values.length === nodes.length && values.length > 0 ? values : undefined;
}
