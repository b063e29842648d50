import { isProvedPlainly, relatedRules, rulesJudged } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';

export const ruleUnreachable = defineLintRule({
  id: 'rule/unreachable',
  severity: 'error',
  summary: 'A targeting rule stands after one that decides for everybody.',
  why: 'It looks as if it gave somebody a variant, and never does: most often the rules are in the wrong order.',
  messages: {
    unreachable: ({ rule }: { rule: string }) => `${rule} can never decide`,
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
  - name: everybody-else
    serve: off
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
    serve: off
  - name: germany
    if: { country: DE }
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const judged of rulesJudged('unreachable', flagSet, now)) {
      const { verdict, rule, name, list, about } = judged;
      const fix = removal(rule.span, name, isProvedPlainly(judged, flagSet));
      const related = relatedRules(list, [verdict.after], 'decides for everybody');
      const help = 'move it before that rule, or remove it';
      report('unreachable', rule.span, { rule: name }, { ...about, related, help, ...fix });
    }
  },
});
