import type { FlagChange } from '../comparison.js';
import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { editsOf, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides, constantOf } from '../rule-facts.js';
import { transitionsOf } from '../transitions-of.js';

export const defaultChanged = defineRiskRule({
  id: 'diff/default-changed',
  risk: 'high',
  summary: 'Another variant is the default, and people get it.',
  why: 'The default is what everybody gets whom no rule means, also those who send no context at all: health checks, jobs, visitors that are not logged in.',
  speaksFor: EFFECT_RULES,
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
defaultVariant: off # what it was
rules: [{ if: { country: DE }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
defaultVariant: on
rules: [{ if: { country: DE }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const [edit] = editsOf(subject.change, 'default-variant');
      if (edit === undefined || !reachesPeople(subject.change, edit) || isSettled(subject.change)) continue;
      report({
        ...placeOfChange(subject, 'default-variant'),
        message: `the default becomes \`${edit.after}\` instead of \`${edit.before}\`: ${effectInWords(subject.effect)}`,
        help: 'serve it by a rule with a rollout first',
      });
    }
  },
});

const reachesPeople = (change: FlagChange, { before, after }: { readonly before?: string; readonly after?: string }) =>
  transitionsOf(change).some(({ from, to }) => from.variant === before && to.variant === after);

/** A compiled constant says nothing of what was written: a rule for everybody may have become its default. */
function isSettled(change: FlagChange): boolean {
  const sides = bothSides(change);
  if (sides === undefined) return true;
  const { before, after, writtenBefore, writtenAfter } = sides;
  return (
    (writtenBefore === undefined || writtenAfter === undefined) &&
    [before, after].some((flag) => constantOf(flag) !== undefined)
  );
}
