import type { FlagChange } from '../comparison.js';
import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { placeOfChange } from '../flag-subject.js';
import { placeOfMetadata } from '../metadata-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides } from '../rule-facts.js';
import { transitionsOf } from '../transitions-of.js';

export const variantRemoved = defineRiskRule({
  id: 'diff/variant-removed',
  risk: 'high',
  breaking: true,
  summary: 'A variant is gone that people got.',
  why: 'They get something else now, generated code that names the variant does not compile, and reports that group by it end.',
  speaksFor: [...EFFECT_RULES, 'diff/no-op'],
  examples: {
    quiet: {
      before: `
type: string
variants: { control: plain, a: fancy, b: bold }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 50, a: 50 } }]
`,
      after: `
type: string
variants: { control: plain, a: fancy } # nobody got b
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 40, a: 60 } }]
`,
    },
    found: {
      before: `
type: string
variants: { control: plain, a: fancy, b: bold }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 40, a: 40, b: 20 } }]
`,
      after: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 60, a: 40 } }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    for (const subject of subjects) {
      const names = removedFrom(subject.change);
      if (names.length > 0)
        report({
          ...placeOfChange(subject, 'variant'),
          message: `${names.map((name) => `\`${name}\``).join(' and ')} ${names.length === 1 ? 'is' : 'are'} gone: ${effectInWords(subject.effect)}`,
          help: 'move people away from it first, and remove it when nobody gets it',
        });
    }
    for (const { flag, edits } of comparison.metadata)
      for (const edit of edits)
        if (edit.field === 'variant' && edit.after === undefined)
          report({ ...placeOfMetadata(flag, edit), risk: 'none', message: `${edit.path} is gone, and nobody got it` });
  },
});

/** Variants that somebody got and that the new side does not have. */
function removedFrom(change: FlagChange): readonly string[] {
  const sides = bothSides(change);
  if (sides === undefined) return [];
  const got = new Set(transitionsOf(change).flatMap(({ from }) => from.variant ?? []));
  return [...sides.before.variants.keys()].filter((name) => got.has(name) && !sides.after.variants.has(name));
}
