import { countNoun } from '../../util/count-noun.js';
import { groupBy } from '../../util/group-by.js';
import { effectInWords } from '../effect.js';
import { editsOf, isChanged, placeOfChange } from '../flag-subject.js';
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
    const follows = subjects.flatMap(({ change }) => change.through.map((required) => ({ required, change })));
    const followers = groupBy(follows, ({ required, change }) => JSON.stringify([required, change.environment]));
    for (const subject of subjects.filter(isChanged)) {
      const { flag, environment } = subject.change;
      if (editsOf(subject.change, 'requires').length > 0)
        report({
          ...placeOfChange(subject, 'requires'),
          message: `it requires something else: ${effectInWords(subject.effect)}`,
        });
      const following = (followers.get(JSON.stringify([flag, environment])) ?? []).map(({ change }) => change.flag);
      if (following.length > 0)
        report({
          ...placeOfChange(subject, 'decision', 'condition', 'enabled', 'default-variant'),
          message: `it changes ${countNoun(following.length, 'flag')} that ${following.length === 1 ? 'requires' : 'require'} it: ${listKeys(following)}`,
        });
    }
  },
});
