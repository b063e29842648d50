import type { Flag } from '../../../model/flag.js';
import { textsOption } from '../../../model/rule-options.js';
import type { Span } from '../../../source/span.js';
import { findTag } from '../../find-tag.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

import { writtenField } from '../../written-field.js';

export const lifecycleStageDefault = defineLintRule({
  id: 'lifecycle/stage-default',
  severity: 'warning',
  summary:
    'A flag that is tagged as experimental is on by default, or one that is tagged as finished is off by default.',
  why: 'A stage tells people what to expect: whoever names no wish gets what is not ready, or does not get what is. `early` and `late` are tags that name stages.',
  options: { early: ['alpha', 'experimental'], late: ['ga', 'stable'] },
  messages: {
    early: ({ flag, tag }: { flag: string; tag: string }) => `\`${flag}\` is tagged \`${tag}\` and on by default`,
    late: ({ flag, tag }: { flag: string; tag: string }) => `\`${flag}\` is tagged \`${tag}\` and off by default`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: ops
owner: "@payments"
tags: [experimental]
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: ops
owner: "@payments"
tags: [experimental]
type: boolean
defaultVariant: on
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    for (const stage of ['early', 'late'] as const) {
      const tags = textsOption(options, stage);
      for (const flag of intactFlags(flagSet)) {
        const tag = findTag(flag, tags, flagSet);
        const variant = defaultValue(flag);
        if (tag === undefined || variant !== (stage === 'early')) continue;
        const place: Span = writtenField(flag, 'defaultVariant', flagSet)?.span ?? tag.span;
        const help = 'change the default variant, or the tag';
        report(stage, place, { flag: flag.key, tag: tag.value }, { flag: flag.key, help });
      }
    }
  },
});

/** What is served by default in all environments; undefined unless that is one truth value. */
function defaultValue({ type, targeting, variants }: Flag): boolean | undefined {
  const values = new Set([...targeting.values()].map(({ defaultVariant }) => variants.get(defaultVariant)?.value));
  const [value, ...others] = values;
  return type === 'boolean' && typeof value === 'boolean' && others.length === 0 ? value : undefined;
}
