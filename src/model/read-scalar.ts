import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { AttributeType } from '../operators/operator.js';
import type { Span } from '../source/span.js';
import { describeNode } from '../syntax/describe-node.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import type { Attribute } from './attribute.js';
import { valuesOfType } from './attribute-type.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean } from './namespace.js';
import { suggestValue } from './suggest-value.js';

interface ValueSite {
  readonly attribute: Attribute;
  readonly sink: DiagnosticSink;
}
type Scalar = string | number | boolean;
type ScalarType = Extract<AttributeType, 'string' | 'number' | 'boolean'>;

/** A value the attribute can have, or an item it can hold if it is a list. */
export function readAttributeValue(node: SyntaxNode, site: ValueSite): Scalar | undefined {
  const { type } = site.attribute;
  const value = readValueOfType(node, type === 'number' || type === 'boolean' ? type : 'string', site);
  return value !== undefined && checkAllowed(value, node.span, site) ? value : undefined;
}

/** A scalar of exactly that type; undefined if it is of another and was reported. */
export function readValueOfType(
  node: SyntaxNode,
  type: ScalarType,
  { attribute, sink }: ValueSite,
): Scalar | undefined {
  if (node.kind === 'scalar' && node.value !== null && typeof node.value === type) return node.value;
  const args = { name: attribute.name, type: valuesOfType(type), actual: describeNode(node) };
  sink.report(modelDiagnostics['context/type-mismatch'](node.span, args, suggestValue(node, type)));
  return undefined;
}

/** Whether the attribute can take the value at all. */
export function checkAllowed(value: Scalar, span: Span, { attribute, sink }: ValueSite): boolean {
  const allowed = attribute.allowedValues;
  if (allowed === undefined || typeof value === 'boolean' || allowed.includes(value)) return true;
  const text = String(value);
  const otherwise = `declared values: ${allowed.map((item) => `\`${item}\``).join(', ')}`;
  const extras = didYouMean(text, allowed.map(String), otherwise);
  sink.report(modelDiagnostics['context/undeclared-value'](span, { name: attribute.name, value: text }, extras));
  return false;
}
