import type { Fix } from '../../../diagnostics/diagnostic.js';
import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';
import { unservedVariants } from '../../unserved-variants.js';

export const ruleVariantNeverServed = defineLintRule({
  id: 'rule/variant-never-served',
  severity: 'warning',
  summary: 'No environment can serve a variant, whatever the context.',
  why: 'Code and tests go on handling a value that nobody ever gets; most often a rule names another variant than was meant.',
  messages: {
    never: ({ variant }: { variant: string }) => `variant \`${variant}\` is served in no environment`,
  },
  examples: {
    valid: [
      `
description: How products are found.
kind: ops
owner: "@growth"
type: string
variants: { words: words, meaning: meaning }
defaultVariant: words
rules:
  - name: germany
    if: { country: DE }
    serve: meaning
`,
    ],
    invalid: [
      `
description: How products are found.
kind: ops
owner: "@growth"
type: string
variants: { words: words, meaning: meaning, both: both }
defaultVariant: words
rules:
  - name: germany
    if: { country: DE }
    serve: meaning
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const { flag, variant, isNamed } of unservedVariants(flagSet)) {
      const help = 'serve it in a rule, or remove it';
      const { fix } = removal(variant.span, `variant \`${variant.name}\``, true);
      const isRemovable = !isNamed && !isWrittenElsewhere(variant.name, fix);
      const extras = { flag: flag.key, help, ...(isRemovable && { fix }) };
      report('never', variant.span, { variant: variant.name }, extras);
    }
  },
});

/** Rules that every environment replaces are in no environment, and yet may name only variants that exist. */
function isWrittenElsewhere(name: string, { edits }: Fix): boolean {
  const [{ span } = { span: undefined }, ...others] = edits;
  if (span === undefined || others.length > 0) return true;
  const rest = `${span.file.text.slice(0, span.start)} ${span.file.text.slice(span.end)}`;
  return rest.split(/[\s"',:[\]{}]+/).includes(name);
}
