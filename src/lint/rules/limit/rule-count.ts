import { numberOption } from '../../../model/rule-options.js';
import { aboutList } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { ruleLists } from '../../rule-lists.js';

export const limitRuleCount = defineLintRule({
  id: 'limit/rule-count',
  severity: 'warning',
  summary: 'A flag has more targeting rules than the limit.',
  why: 'Rules are read from the top every time somebody asks who gets what: behind the first dozens nobody can tell any more.',
  options: { max: 50 },
  messages: {
    tooMany: ({ flag, count, max }: { flag: string; count: number; max: number }) =>
      `\`${flag}\` has ${count} rules, more than ${max}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { limit/rule-count: [warning, { max: 1 }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE }
    serve: on
  - if: { plan: pro }
    serve: on
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const max = numberOption(options, 'max');
    const help = 'put conditions that serve the same into one rule, or into segments';
    for (const list of ruleLists(flagSet)) {
      const firstBeyond = list.rules[max];
      if (firstBeyond === undefined) continue;
      const args = { flag: list.flag.key, count: list.rules.length, max };
      report('tooMany', firstBeyond.span, args, { ...aboutList(list), help });
    }
  },
});
