import { type JudgedRuleList, judgeRuleLists } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { nameRule } from '../../rule-lists.js';

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
  check: ({ flagSet, report }) => {
    for (const list of judgeRuleLists(flagSet))
      for (const { position, after } of unreachableRules(list)) {
        const { flag, environment, rules } = list;
        const [rule, catchAll] = [rules[position], rules[after]];
        if (rule === undefined || catchAll === undefined) continue;
        report(
          'unreachable',
          rule.span,
          { rule: nameRule(rules, position) },
          {
            flag: flag.key,
            ...(environment !== undefined && { environment }),
            related: [{ span: catchAll.span, message: `${nameRule(rules, after)} decides for everybody` }],
            help: 'move it before that rule, or remove it',
          },
        );
      }
  },
});

function unreachableRules({ reachability }: JudgedRuleList) {
  return reachability.flatMap((fact, position) =>
    fact.kind === 'unreachable' ? [{ position, after: fact.after }] : [],
  );
}
