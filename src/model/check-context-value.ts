import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapEntry, MapNode } from '../syntax/nodes.js';
import type { Attribute } from './attribute.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, type Namespace } from './namespace.js';

interface ContextSite {
  readonly attributes: Namespace<Attribute>;
  readonly sink: DiagnosticSink;
}

/** Reports attributes of a written evaluation context that are not declared: no condition would ever look at them. */
export function checkContextValue(context: MapNode | undefined, site: ContextSite): void {
  if (!site.attributes.complete) return;
  for (const entry of context?.entries ?? []) checkEntry(entry, '', site);
}

/** A map is either the value of an attribute, of which none is a map, or a step on the way to attributes with dots. */
function checkEntry({ key, value }: MapEntry, path: string, site: ContextSite): void {
  const name = `${path}${key.value}`;
  const { values, damaged } = site.attributes;
  if (key.value.includes('.')) reportFlat(name, key.span, site);
  else if (value.kind === 'map' && isStep(`${name}.`, site))
    for (const entry of value.entries) checkEntry(entry, `${name}.`, site);
  else if (!values.has(name) && !damaged.has(name) && !isStep(`${name}.`, site)) reportUnknown(name, key.span, site);
}

const isStep = (prefix: string, { attributes: { values, damaged } }: ContextSite): boolean =>
  [...values.keys(), ...damaged].some((name) => name.startsWith(prefix));

function reportUnknown(name: string, span: Span, { attributes, sink }: ContextSite): void {
  const extras = didYouMean(name, attributes.values.keys(), 'declare it in `context.yaml`');
  sink.report(modelDiagnostics['context/unknown-attribute'](span, { name }, extras));
}

/** Applications send nested objects, so a written context nests too. */
function reportFlat(name: string, span: Span, { attributes, sink }: ContextSite): void {
  if (attributes.damaged.has(name) && !attributes.values.has(name)) return;
  const extras = attributes.values.has(name)
    ? {
        help: `dots reach into objects: write \`${name.replaceAll('.', ': { ')}: ...${' }'.repeat(name.split('.').length - 1)}\``,
      }
    : didYouMean(name, attributes.values.keys(), 'declare it in `context.yaml`');
  sink.report(modelDiagnostics['context/unknown-attribute'](span, { name }, extras));
}
