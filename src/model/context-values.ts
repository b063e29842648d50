import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapEntry, MapNode, SyntaxNode } from '../syntax/nodes.js';
import type { Attribute } from './attribute.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, type Namespace } from './namespace.js';

interface ContextSite {
  readonly attributes: Namespace<Attribute>;
  readonly sink: DiagnosticSink;
}

/** What a written evaluation context gives an attribute. */
export interface ContextValue {
  readonly attribute: Attribute;
  readonly node: SyntaxNode;
}

/** The values a written context gives to declared attributes; others are reported, for no condition would look at them. */
export function readContextValues(context: MapNode | undefined, site: ContextSite): readonly ContextValue[] {
  return (context?.entries ?? []).flatMap((entry) => readEntry(entry, '', site));
}

/** A map is a step on the way to attributes with dots in their names, or the value of an attribute, where it is wrong. */
function readEntry({ key, value }: MapEntry, path: string, site: ContextSite): readonly ContextValue[] {
  const name = `${path}${key.value}`;
  const attribute = site.attributes.values.get(name);
  const isNested = !key.value.includes('.');
  const isStep = isNested && leadsToAttributes(`${name}.`, site);
  if (isStep && value.kind === 'map') return value.entries.flatMap((entry) => readEntry(entry, `${name}.`, site));
  if (isNested && attribute !== undefined) return [{ attribute, node: value }];
  if (!isStep) reportUnknown(name, key.span, site);
  return [];
}

const leadsToAttributes = (prefix: string, { attributes: { values, damaged } }: ContextSite): boolean =>
  [...values.keys(), ...damaged].some((name) => name.startsWith(prefix));

function reportUnknown(name: string, span: Span, { attributes, sink }: ContextSite): void {
  const { values, damaged, complete } = attributes;
  if (!complete || (damaged.has(name) && !values.has(name))) return;
  const extras = values.has(name)
    ? { help: `dots reach into objects: write \`${nest(name)}\`` }
    : didYouMean(name, values.keys(), 'declare it in `context.yaml`');
  sink.report(modelDiagnostics['context/unknown-attribute'](span, { name }, extras));
}

/** `org: { id: ... }` for `org.id`. */
function nest(name: string): string {
  const parts = name.split('.');
  return `${parts.join(': { ')}: ...${' }'.repeat(parts.length - 1)}`;
}
