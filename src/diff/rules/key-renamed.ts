import { groupBy } from '../../util/group-by.js';
import type { FlagChange } from '../comparison.js';
import type { CompiledFlag, CompiledRule } from '../compiled-flag.js';
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

const ofKind = (subjects: readonly FlagSubject[], kind: FlagSubject['change']['kind']): readonly FlagSubject[] =>
  subjects.filter((subject) => subject.change.kind === kind && bodyOf(subject.change) !== undefined);

/** Equal for flags of one environment that are the same but for the key. */
const identify = ({ change }: FlagSubject): string => JSON.stringify([change.environment, bodyOf(change)]);

/** Too many flags without rules do the same: only their whole text tells them apart, if it says what they are for. */
function bodyOf({ after, before }: FlagChange): unknown {
  const { compiled, written } = after ?? before ?? {};
  if (compiled === undefined) return undefined;
  if (compiled.rules.length === 0) return written?.description === undefined ? undefined : written.file.text;
  return {
    ...compiled,
    key: '',
    variants: [...compiled.variants],
    rules: compiled.rules.map((rule) => withoutKey(rule, compiled)),
  };
}

const withoutKey = (rule: CompiledRule, { key }: CompiledFlag): CompiledRule => ({
  ...rule,
  bucketing: { ...rule.bucketing, salt: rule.bucketing.salt === key ? '' : rule.bucketing.salt },
});
