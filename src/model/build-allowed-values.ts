import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { AttributeType } from '../operators/operator.js';
import { describeNode } from '../syntax/describe-node.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { itemsOf } from '../syntax/read-node.js';
import { valuesOfType } from './attribute-type.js';
import { modelDiagnostics } from './diagnostics.js';
import { suggestValue } from './suggest-value.js';

/** The `enum` of an attribute; lists of strings list what may stand in them. */
export function buildAllowedValues(
  name: string,
  type: AttributeType,
  node: SyntaxNode | undefined,
  sink: DiagnosticSink,
): readonly (string | number)[] | undefined {
  if (node === undefined) return undefined;
  const wanted = type === 'number' ? 'number' : type === 'string' || type === 'string-list' ? 'string' : undefined;
  if (wanted === undefined) {
    const problem = `attribute \`${name}\` is ${valuesOfType(type)}; only strings and numbers can be enumerated`;
    sink.report(modelDiagnostics['context/operator-type'](node.span, { problem }));
    return undefined;
  }
  const values = itemsOf(node).map((item) => allowedValue(name, wanted, item, sink));
  return [...new Set(values.filter((value) => value !== undefined))];
}

function allowedValue(
  name: string,
  wanted: 'string' | 'number',
  node: SyntaxNode,
  sink: DiagnosticSink,
): string | number | undefined {
  if (node.kind === 'scalar' && typeof node.value === wanted && typeof node.value !== 'boolean' && node.value !== null)
    return node.value;
  const args = { name, type: `a ${wanted}`, actual: describeNode(node) };
  sink.report(modelDiagnostics['context/type-mismatch'](node.span, args, suggestValue(node, wanted)));
  return undefined;
}
