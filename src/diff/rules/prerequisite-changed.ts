import { countNoun } from '../../util/count-noun.js';
import { effectInWords } from '../effect.js';
import { editsOf, type FlagSubject, isChanged, placeOfChange } from '../flag-subject.js';
import { listKeys } from '../list-keys.js';
import { defineRiskRule } from '../risk-rule.js';

export const prerequisiteChanged = defineRiskRule({
  id: 'diff/prerequisite-changed',
  risk: 'medium',
  summary: 'A flag requires something else, or a flag that others require changes what they serve.',
  why: 'The files of the flags that follow did not change, so that nobody who owns them is asked.',
  examples: {
    quiet: {
      before: `
=== payments/payments-v2.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
=== checkout/new-checkout.yaml
type: boolean
requires: { payments-v2: on }
`,
      after: `
=== payments/payments-v2.yaml
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
=== checkout/new-checkout.yaml
type: boolean
requires: { payments-v2: on } # it is off for everybody anyway
`,
    },
    found: {
      before: `
=== payments/payments-v2.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
=== checkout/new-checkout.yaml
type: boolean
requires: { payments-v2: on }
rules: [{ serve: on }]
`,
      after: `
=== payments/payments-v2.yaml
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
=== checkout/new-checkout.yaml
type: boolean
requires: { payments-v2: on }
rules: [{ serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      if (editsOf(subject.change, 'requires').length > 0)
        report({
          ...placeOfChange(subject, 'requires'),
          message: `it requires something else: ${effectInWords(subject.effect)}`,
        });
      const followers = followersOf(subject, subjects);
      if (followers.length > 0)
        report({
          ...placeOfChange(subject, 'decision', 'condition', 'enabled', 'default-variant'),
          message: `it changes ${countNoun(followers.length, 'flag')} that ${followers.length === 1 ? 'requires' : 'require'} it: ${listKeys(followers)}`,
        });
    }
  },
});

const followersOf = ({ change, environment }: FlagSubject, subjects: readonly FlagSubject[]): readonly string[] =>
  subjects
    .filter((other) => other.environment === environment && other.change.through.includes(change.flag))
    .map((other) => other.change.flag);
