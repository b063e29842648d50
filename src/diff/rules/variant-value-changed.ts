import type { Transition } from '../blast-radius.js';
import type { FlagChange } from '../comparison.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { placeOfChange } from '../flag-subject.js';
import { placeOfMetadata } from '../metadata-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { transitionsOf } from '../transitions-of.js';

export const variantValueChanged = defineRiskRule({
  id: 'diff/variant-value-changed',
  risk: 'high',
  breaking: true,
  summary: 'A variant that people get has another value, or another payload, under the same name.',
  why: 'Everybody who is served it is touched at once, however small the rollout was, and what was measured under that name means something else from now on.',
  speaksFor: [...EFFECT_RULES, 'diff/no-op'],
  examples: {
    quiet: {
      before: `
type: string
variants: { plain: Buy, loud: BUY }
defaultVariant: plain
rules: [{ if: { country: DE }, serve: loud }]
`,
      after: `
type: string
variants: { plain: Buy, loud: BUY, louder: BUY! }
defaultVariant: plain
rules: [{ if: { country: DE }, serve: loud }]
`,
    },
    found: {
      before: `
type: string
variants: { plain: Buy, loud: BUY }
defaultVariant: plain
rules: [{ if: { country: DE }, serve: loud }]
`,
      after: `
type: string
variants: { plain: Buy, loud: BUY! }
defaultVariant: plain
rules: [{ if: { country: DE }, serve: loud }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    for (const subject of subjects) {
      const names = changedInPlace(subject.change);
      if (names.length > 0)
        report({
          ...placeOfChange(subject, 'variant'),
          message: `whoever gets ${names.map((name) => `\`${name}\``).join(' or ')} gets another value under the same name`,
          help: 'add a variant instead, and move people to it',
        });
    }
    for (const { flag, edits } of comparison.metadata)
      for (const edit of edits)
        if (edit.field === 'variant' && edit.before !== undefined && edit.after !== undefined)
          report({
            ...placeOfMetadata(flag, edit),
            risk: 'none',
            message: `${edit.path} has another value, and nobody gets it`,
          });
  },
});

const changedInPlace = (change: FlagChange): readonly string[] => [
  ...new Set(
    transitionsOf(change)
      .filter(staysInName)
      .flatMap(({ from }) => from.variant ?? []),
  ),
];

const staysInName = ({ from, to }: Transition): boolean => from.variant !== undefined && from.variant === to.variant;
