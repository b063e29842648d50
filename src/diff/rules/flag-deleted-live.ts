import type { RetiredKey } from '../../model/flag-set.js';
import { effectInWords } from '../effect.js';
import type { FlagSubject } from '../flag-subject.js';
import type { Risk } from '../risk.js';
import { defineRiskRule } from '../risk-rule.js';
import { constantOf } from '../rule-facts.js';

export const flagDeletedLive = defineRiskRule({
  id: 'diff/flag-deleted-live',
  risk: 'high',
  breaking: true,
  summary:
    'A flag is gone that still decided something, or took a feature from everybody; medium if all that is missing is its tombstone.',
  why: 'Code that still asks for it gets the default value of its own, which may be the opposite. A tombstone in `retired.yaml` says what everybody got at the end, and keeps the key from meaning something else one day.',
  examples: {
    quiet: {
      before: `
=== checkout/old-checkout.yaml
type: boolean
rules: [{ serve: on }]
=== checkout/new-checkout.yaml
type: boolean
`,
      after: `
=== retired.yaml
- { key: old-checkout, retired: 2026-11-20, variant: on }
=== checkout/new-checkout.yaml
type: boolean
`,
    },
    found: {
      before: `
=== checkout/old-checkout.yaml
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 25 }]
=== checkout/new-checkout.yaml
type: boolean
`,
      after: `
=== retired.yaml
- { key: old-checkout, retired: 2026-11-20, variant: on }
=== checkout/new-checkout.yaml
type: boolean
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    const retired = comparison.head.flagSet?.retired;
    for (const subject of subjects) {
      const { flag, environment, kind } = subject.change;
      const risk = kind === 'removed' ? riskOfRemoval(subject, retired) : undefined;
      if (risk === undefined) continue;
      report({
        flag,
        environment,
        risk,
        message: describeRemoval(subject),
        help: `finish it first: serve one variant to everybody, then remove it and add \`${flag}\` to retired.yaml`,
      });
    }
  },
});

function riskOfRemoval(
  { change: { flag, before }, effect }: FlagSubject,
  retired: ReadonlyMap<string, RetiredKey> | undefined,
): Risk | undefined {
  const served = before && constantOf(before.compiled);
  if (served === undefined) return 'high';
  const tombstone = retired?.get(flag);
  if (tombstone !== undefined)
    return tombstone.variant === undefined || tombstone.variant === served.variant ? undefined : 'high';
  if (effect.lost > 0) return 'high';
  // Bundles have no tombstones.
  return retired === undefined ? undefined : 'medium';
}

function describeRemoval({ change: { before }, effect }: FlagSubject): string {
  const served = before && constantOf(before.compiled);
  if (served === undefined)
    return `it still decided: ${effectInWords(effect)}, if the default value of the code is what its default was`;
  return `everybody got ${served.variant === undefined ? 'the default value of the code' : `\`${served.variant}\``}, and no tombstone says so`;
}
