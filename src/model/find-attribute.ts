import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import type { Attribute } from './attribute.js';
import { COMBINATORS } from './combinators.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';

interface AttributeSite {
  readonly attributes: Namespace<Attribute>;
  readonly sink: DiagnosticSink;
}

/** The declared attribute of that name; undefined if there is none, which is reported here. */
export function findAttribute(name: Spanned<string>, { attributes, sink }: AttributeSite): Attribute | undefined {
  const found = lookUp(attributes, name.value);
  if (found.kind === 'found') return found.value;
  if (found.kind === 'unknown') {
    const candidates = [...attributes.values.keys(), ...COMBINATORS];
    const extras = didYouMean(name.value, candidates, 'declare it in `context.yaml`');
    sink.report(modelDiagnostics['context/unknown-attribute'](name.span, { name: name.value }, extras));
  }
  return undefined;
}
