import type { FlagSet } from '../../../model/flag-set.js';
import { didYouMean } from '../../../model/namespace.js';
import type { Spanned } from '../../../source/span.js';
import { isBlank } from '../../is-blank.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleUnknownOwner = defineLintRule({
  id: 'lifecycle/unknown-owner',
  severity: 'error',
  summary: 'The owner of a flag or segment is not among the owners of the configuration.',
  why: 'A misspelt or dissolved team is no owner: whatever is sent to it reaches nobody.',
  messages: {
    unknown: ({ owner }: { owner: string }) => `unknown owner \`${owner}\``,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payment"
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { owners, file } = flagSet.config;
    if (owners === undefined || flagSet.damagedFiles.has(file)) return;
    const known = new Set(owners);
    for (const { owner, flag } of ownerships(flagSet)) {
      if (known.has(owner.value) || isBlank(owner)) continue;
      report(
        'unknown',
        owner.span,
        { owner: owner.value },
        {
          ...didYouMean(owner.value, owners, 'name an owner of the list, or add this one to it'),
          ...(flag !== undefined && { flag }),
          label: `not among the owners in ${file.path}`,
        },
      );
    }
  },
});

interface Ownership {
  readonly owner: Spanned<string>;
  readonly flag?: string;
}

function ownerships({ flags, segments }: FlagSet): readonly Ownership[] {
  return [
    ...[...flags.values()].flatMap(({ key, owner }) => (owner === undefined ? [] : [{ owner, flag: key }])),
    ...[...segments.values()].flatMap(({ owner }) => (owner === undefined ? [] : [{ owner }])),
  ];
}
