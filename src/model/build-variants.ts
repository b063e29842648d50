import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, isDamaged, mapOf, textOf } from '../syntax/read-node.js';
import { toValue } from '../syntax/to-value.js';
import type { JsonValue } from '../util/json.js';
import { checkName } from './check-name.js';
import { checkVariantValue } from './check-variant-value.js';
import { keepFirst } from './find-duplicates.js';
import type { Namespace } from './namespace.js';
import type { FlagType, Variant } from './variant.js';

/** The variants of a flag in written order; boolean flags have `on` and `off` if none are written. */
export function buildVariants(root: MapNode, type: FlagType, span: Span, sink: DiagnosticSink): Namespace<Variant> {
  const node = mapOf(fieldOf(root, 'variants'));
  if (node === undefined) return withoutVariants(root, type, span);
  const entries = entriesOf(node);
  const built = entries.map((entry) => buildVariant(entry, type, sink));
  const variants = keepFirst(
    'variant',
    built.filter((variant) => variant !== undefined),
    sink,
  );
  return {
    values: new Map(variants.map((variant) => [variant.name, variant])),
    damaged: new Set([...entries.map(({ key }) => key.value), ...(node.damaged ?? [])]),
    complete: true,
  };
}

function withoutVariants(root: MapNode, type: FlagType, span: Span): Namespace<Variant> {
  const isMissing = type !== 'boolean' || isDamaged(root, 'variants');
  const values: [string, Variant][] = [
    ['on', { name: 'on', value: true, span }],
    ['off', { name: 'off', value: false, span }],
  ];
  return { values: new Map(isMissing ? [] : values), damaged: new Set(), complete: !isMissing };
}

/** A variant is a value, or a map with the value in a field. One with a value of a wrong type is none. */
function buildVariant({ key, value: node }: MapEntry, type: FlagType, sink: DiagnosticSink): Variant | undefined {
  const map = mapOf(node);
  const valueNode = map === undefined ? node : fieldOf(map, 'value');
  if (!checkName('variant', key.value, key.span, sink) || valueNode === undefined) return undefined;
  if (!checkVariantValue(key.value, valueNode, type, sink)) return undefined;
  const description = textOf(fieldOf(map, 'description'))?.value;
  return {
    name: key.value,
    value: toValue(valueNode),
    ...payloadOf(fieldOf(map, 'payload')),
    ...(description === undefined ? {} : { description }),
    span: key.span,
  };
}

function payloadOf(node: SyntaxNode | undefined): { payload?: JsonValue } {
  return node === undefined ? {} : { payload: toValue(node) };
}
