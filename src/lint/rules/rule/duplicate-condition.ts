import { conditionOfRule } from '../../find-node.js';
import { relatedRules, rulesJudged } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';

export const ruleDuplicateCondition = defineLintRule({
  id: 'rule/duplicate-condition',
  severity: 'warning',
  summary: 'Two targeting rules of a flag have the same condition, so the second never decides.',
  why: 'Whoever edits the second one believes to change who gets something, and changes nothing.',
  messages: {
    duplicate: ({ rule, other }: { rule: string; other: string }) => `${rule} has the same condition as ${other}`,
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
  - name: austria
    if: { country: AT }
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
    if: { country: [DE, AT] }
    serve: on
  - name: also-german-speaking
    if: { any: [{ country: AT }, { country: DE }] }
    serve: off
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { verdict, rule, name, list, about } of rulesJudged('duplicate', flagSet, now)) {
      const related = relatedRules(list, [verdict.of], 'decides for everybody who meets it');
      const [{ message: other = '' } = {}] = relatedRules(list, [verdict.of], '');
      const help = 'merge the two, or remove the second';
      report(
        'duplicate',
        conditionOfRule(flagSet, rule)?.value.span ?? rule.span,
        { rule: name, other: other.trim() },
        { ...about, related, help },
      );
    }
  },
});
