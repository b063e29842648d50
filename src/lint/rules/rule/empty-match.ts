import { judgedConditions } from '../../judged-conditions.js';
import { defineLintRule } from '../../lint-rule.js';

export const ruleEmptyMatch = defineLintRule({
  id: 'rule/empty-match',
  severity: 'warning',
  summary: 'A condition of a targeting rule is there, but empty.',
  why: 'An empty condition holds for everybody. Most often what stood there was lost, and the rule now reaches far more people than it was meant for.',
  messages: {
    empty: (_: object) => 'an empty condition holds for everybody',
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: everybody
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
  - name: everybody
    if: {}
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    const help = 'say whom it is for, or leave `if` out if it is for everybody';
    for (const { groups, about, isRule } of judgedConditions(flagSet, now))
      for (const { conditions, span } of groups)
        if (isRule && conditions.length === 0) report('empty', span, {}, { ...about, help });
  },
});
