import { relatedRules, rulesJudged } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';

export const ruleZeroPercent = defineLintRule({
  id: 'rule/zero-percent',
  severity: 'warning',
  summary: 'A targeting rule has a share of zero percent.',
  why: 'It gives its variant to nobody, and unless it says `onMiss: next` everybody it matches gets the default variant, whatever stands below it.',
  messages: {
    zero: ({ rule }: { rule: string }) => `${rule} gives its variant to nobody: its share is 0 percent`,
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
    serve: on
    rollout: 5
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: germany
    if: { country: DE }
    serve: on
    rollout: 0
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { verdict, rule, name, list, about } of rulesJudged('reaches-nobody', flagSet, now)) {
      const related = relatedRules(list, verdict.hides, 'can never decide because of it');
      const help = 'raise the share, or remove the rule until it is needed';
      report('zero', rule.decision.span, { rule: name }, { ...about, related, help });
    }
  },
});
