import { groupBy } from '../../util/group-by.js';
import type { FlagChange } from '../comparison.js';
import type { CompiledFlag } from '../compiled-flag.js';
import { type FlagSubject, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const keyRenamed = defineRiskRule({
  id: 'diff/key-renamed',
  risk: 'high',
  breaking: true,
  summary:
    'A flag has gone, and another one with the same rules has come: to everybody but its author that is a removal.',
  why: 'Applications ask for the old key and get the default value of their code. The key is the salt as well, so that people are shuffled anew, unless a `salt:` keeps them.',
  speaksFor: ['diff/new-flag-on'],
  examples: {
    quiet: {
      before: `
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
=== payments/new-checkout.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
    },
    found: {
      before: `
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
=== checkout/one-page-checkout.yaml
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    const removed = groupBy(ofKind(subjects, 'removed'), identify);
    for (const subject of ofKind(subjects, 'added')) {
      const [former, ...others] = removed.get(identify(subject)) ?? [];
      if (former === undefined || others.length > 0) continue;
      const { flag } = former.change;
      report({
        ...placeOfChange(subject),
        message: `\`${flag}\` under another key: applications that ask for \`${flag}\` get the default value of their code`,
        help: 'keep the key; a description can say better what the flag is for',
      });
    }
  },
});

/** Flags without rules are left out: too many of them do the same. */
const ofKind = (subjects: readonly FlagSubject[], kind: FlagSubject['change']['kind']): readonly FlagSubject[] =>
  subjects.filter(({ change }) => change.kind === kind && (compiledOf(change)?.rules.length ?? 0) > 0);

const compiledOf = ({ after, before }: FlagChange): CompiledFlag | undefined => after?.compiled ?? before?.compiled;

/** Equal for flags of one environment that do the same: all but the key. */
function identify({ change }: FlagSubject): string {
  const flag = compiledOf(change);
  const rules = flag?.rules.map((rule) => ({
    ...rule,
    bucketing: { ...rule.bucketing, salt: rule.bucketing.salt === flag.key ? '' : rule.bucketing.salt },
  }));
  return JSON.stringify([change.environment, { ...flag, key: '', variants: [...(flag?.variants ?? [])], rules }]);
}
