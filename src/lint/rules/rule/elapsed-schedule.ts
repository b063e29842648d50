import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';
import { nameRule, ruleLists } from '../../rule-lists.js';

export const ruleElapsedSchedule = defineLintRule({
  id: 'rule/elapsed-schedule',
  severity: 'warning',
  needsClock: true,
  summary: 'The time window of a targeting rule is over.',
  why: 'The rule decides nothing any more and will not again; whoever reads the flag must work that out anew each time.',
  messages: {
    over: ({ rule, until }: { rule: string; until: string }) => `${rule} has been over since ${until}`,
  },
  examples: {
    valid: [
      `
description: Banner of the winter sale.
kind: ops
owner: "@growth"
type: boolean
rules:
  - name: winter-sale
    until: 2027-01-07T00:00:00Z
    serve: on
`,
    ],
    invalid: [
      `
description: Banner of the summer sale.
kind: ops
owner: "@growth"
type: boolean
rules:
  - name: summer-sale
    until: 2026-08-31T00:00:00Z
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { flag, environment, rules } of ruleLists(flagSet))
      for (const [position, { until, span }] of rules.entries()) {
        if (until === undefined || until > now) continue;
        const name = nameRule(rules, position);
        const args = { rule: name, until: new Date(until).toISOString() };
        const about = { flag: flag.key, ...(environment !== undefined && { environment }) };
        const help = 'remove the rule, or move its `until`';
        report('over', span, args, { ...about, help, ...removal(span, name, true) });
      }
  },
});
