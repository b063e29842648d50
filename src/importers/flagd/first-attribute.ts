import type { SyntaxNode } from '../../syntax/nodes.js';
import { variableOf } from './operand.js';
import { operationOf } from './operation.js';
import type { Scope } from './scope.js';

/** `if a is there, then a, else b`: the attributes in order; undefined if the expression is anything else. */
export function readFirstOf(node: SyntaxNode, scope: Scope): readonly string[] | undefined {
  const choice = operationOf(node);
  const operands = choice?.operator === 'if' ? choice.operands : [];
  if (operands.length < 3 || operands.length % 2 === 0) return undefined;
  const names: string[] = [];
  for (let index = 0; index < operands.length; index += 2) {
    const [test, then = test] = operands.slice(index, index + 2);
    const name = nameOf(then, scope);
    if (name === undefined || test === undefined || (test !== then && !asksFor(test, name, scope))) return undefined;
    names.push(name);
  }
  return names;
}

function nameOf(node: SyntaxNode | undefined, scope: Scope): string | undefined {
  const operation = node === undefined ? undefined : operationOf(node);
  const operand = operation?.operator === 'var' ? variableOf(operation, scope) : undefined;
  return operand?.kind === 'attribute' && operand.fallback === null ? operand.name : undefined;
}

const PRESENCE = new Set(['and', '!!', '!==', '===', '!=', 'starts_with']);
const NOTHING: readonly unknown[] = ['', null, true];

/** Whether a condition asks for nothing but that an attribute is there, is text, or is not empty. */
function asksFor(node: SyntaxNode, name: string, scope: Scope): boolean {
  if (node.kind === 'scalar') return NOTHING.includes(node.value);
  const operation = operationOf(node);
  if (operation?.operator === 'var') return nameOf(node, scope) === name;
  return (
    operation !== undefined &&
    PRESENCE.has(operation.operator) &&
    operation.operands.every((operand) => asksFor(operand, name, scope))
  );
}
