import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';
import type { Variant } from './variant.js';

/** The variants of the flag at hand, and where to report uses of others. */
export interface VariantSite {
  readonly variants: Namespace<Variant>;
  readonly sink: DiagnosticSink;
}

/** The name if it is a variant's; undefined if it is none, which is reported here. */
export function findVariant(name: Spanned<string> | undefined, { variants, sink }: VariantSite): string | undefined {
  if (name === undefined) return undefined;
  const found = lookUp(variants, name.value);
  if (found.kind === 'found') return name.value;
  if (found.kind === 'unknown') {
    const help = `variants: ${[...variants.values.keys()].map((known) => `\`${known}\``).join(', ')}`;
    const extras = variantOfValue(name.value, variants) ?? didYouMean(name.value, variants.values.keys(), help);
    sink.report(modelDiagnostics['rule/undefined-variant'](name.span, { name: name.value }, extras));
  }
  return undefined;
}

/** Somebody may have written the value instead of the name. */
function variantOfValue(text: string, variants: Namespace<Variant>) {
  const variant = [...variants.values.values()].find(
    ({ value }) => typeof value !== 'object' && String(value) === text,
  );
  return variant && { suggestion: variant.name, help: `\`${text}\` is the value of variant \`${variant.name}\`` };
}
