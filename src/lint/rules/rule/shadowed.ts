import { relatedRules, rulesJudged } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';

export const ruleShadowed = defineLintRule({
  id: 'rule/shadowed',
  severity: 'warning',
  summary: 'Earlier rules decide for everybody whom a targeting rule matches.',
  why: 'It looks as if it gave somebody a variant, and never does: somebody is served something else than the file seems to say.',
  messages: {
    shadowed: ({ rule }: { rule: string }) => `${rule} can never decide: everybody it matches is decided for before`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: germany
    if: { country: DE }
    serve: off
  - name: german-speaking
    if: { country: [DE, AT, CH] }
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
  - name: german-speaking
    if: { country: [DE, AT, CH] }
    serve: on
  - name: germany
    if: { country: DE, plan: free }
    serve: off
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { verdict, rule, name, list, about } of rulesJudged('shadowed', flagSet, now)) {
      const { by } = verdict;
      const says = by.length === 1 ? 'already decides for everybody it matches' : 'decides for a part of them';
      const help = 'move it before that, narrow what stands before it, or remove it';
      report('shadowed', rule.span, { rule: name }, { ...about, related: relatedRules(list, by, says), help });
    }
  },
});
