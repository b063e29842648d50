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
    for (const subject of subjects) {
      const [former, ...others] = subject.change.kind === 'added' ? formerFlags(subject, subjects) : [];
      if (former === undefined || others.length > 0) continue;
      report({
        ...placeOfChange(subject),
        message: `\`${former}\` under another key: applications that ask for \`${former}\` get the default value of their code`,
        help: 'keep the key; a description can say better what the flag is for',
      });
    }
  },
});

/** Flags of the same environment that went and did what this one does. */
function formerFlags({ change, environment }: FlagSubject, subjects: readonly FlagSubject[]): readonly string[] {
  const body = distinctiveBody(change);
  if (body === undefined) return [];
  return subjects
    .filter((other) => other.environment === environment && other.change.kind === 'removed')
    .filter((other) => distinctiveBody(other.change) === body)
    .map((other) => other.change.flag);
}

/** What a flag does, its key left out; undefined if many flags do the same: those without rules. */
function distinctiveBody({ after, before }: FlagChange): string | undefined {
  const flag = after?.compiled ?? before?.compiled;
  if (flag === undefined || flag.rules.length === 0) return undefined;
  return JSON.stringify({
    ...flag,
    key: '',
    variants: [...flag.variants],
    rules: flag.rules.map((rule) => ({
      ...rule,
      bucketing: { ...rule.bucketing, salt: saltOf(rule.bucketing.salt, flag) },
    })),
  });
}

const saltOf = (salt: string, { key }: CompiledFlag): string => (salt === key ? '' : salt);
