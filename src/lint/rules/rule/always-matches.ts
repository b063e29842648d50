import { constantParts } from '../../constant-parts.js';
import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';

export const ruleAlwaysMatches = defineLintRule({
  id: 'rule/always-matches',
  severity: 'warning',
  summary: 'A condition holds for everybody.',
  why: 'It reads as if it chose somebody; it chooses nobody, so the rule is for everybody.',
  messages: {
    rule: ({ what }: { what: string }) => `the condition of ${what} holds for everybody`,
    part: (_: object) => 'this part of the condition holds for everybody',
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: not-germany
    if: { not: { country: DE } }
    serve: on
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: germany-or-not
    if: { any: [{ country: DE }, { not: { country: DE } }] }
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { what, span, about, isWhole, because, handle, isPlain } of constantParts(flagSet, now, 'always')) {
      const fix = handle && removal(handle, isWhole ? 'the condition' : 'the part', isPlain);
      const extras = { ...about, related: because, ...fix };
      const help = 'say whom it is for, or remove it';
      if (isWhole) report('rule', span, { what }, { ...extras, help });
      else report('part', span, {}, { ...extras, help });
    }
  },
});
