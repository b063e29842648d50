import { type AmbiguousValue, ambiguousValues } from '../../ambiguous-values.js';
import { defineLintRule } from '../../lint-rule.js';

export const yamlAmbiguousScalar = defineLintRule({
  id: 'yaml/ambiguous-scalar',
  severity: 'warning',
  summary: 'A plain value that readers of YAML 1.1 and 1.2 take for different things.',
  why: 'Norway becomes `false`, the code `012` becomes 10, and version 1.10 becomes 1.1. Names of variants, and dates where dates are due, cannot be mistaken and may stay plain.',
  messages: {
    ambiguous: ({ source, ours, other }: { source: string; ours: string; other: string }) =>
      `\`${source}\` is ${ours} here, and ${other} to readers of YAML 1.1`,
    zero: ({ source, value }: { source: string; value: string }) => `\`${source}\` is the number ${value}`,
  },
  examples: {
    valid: [
      `
=== context.yaml
attributes: { market: { type: string } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { market: [DE, "NO"] }
    serve: on
`,
    ],
    invalid: [
      `
=== context.yaml
attributes: { market: { type: string } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { market: [DE, NO] }
    serve: on
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const found of ambiguousValues(flagSet)) {
      const { node, reading } = found;
      const { source, value, span } = node;
      const extras = { ...found.about, ...advise(found) };
      if (reading === undefined) report('zero', span, { source, value: String(value) }, extras);
      else {
        const ours = typeof value === 'number' ? `the number ${value}` : 'a text';
        report('ambiguous', span, { source, ours, other: reading }, extras);
      }
    }
  },
});

function advise({ edit, reading }: AmbiguousValue) {
  const suggestion = edit?.text;
  const help =
    reading === undefined ? 'quote it if it is a version' : 'write it so that it can only be read in one way';
  if (edit === undefined || suggestion === undefined) return { help };
  const label = `write \`${suggestion}\``;
  return { help: label, suggestion, fix: { label, edits: [edit], safe: true } };
}
