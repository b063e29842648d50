import { constantParts } from '../../constant-parts.js';
import { defineLintRule } from '../../lint-rule.js';

export const ruleNeverMatches = defineLintRule({
  id: 'rule/never-matches',
  severity: 'error',
  summary: 'A condition contradicts itself, so it holds for nobody.',
  why: 'Whoever the rule was written for does not get what it serves, and nothing else says so.',
  messages: {
    rule: ({ what }: { what: string }) => `${what} matches nobody: its condition contradicts itself`,
    part: (_: object) => 'this alternative holds for nobody: it contradicts itself',
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - name: adults
    if: { age: { gte: 18, lt: 65 } }
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
  - name: adults
    if: { age: { gt: 65, lt: 18 } }
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { what, span, about, isWhole, because } of constantParts(flagSet, now, 'never')) {
      const extras = { ...about, related: because, help: 'change it so that somebody can meet it, or remove it' };
      if (isWhole) report('rule', span, { what }, extras);
      else report('part', span, {}, { ...extras, atMost: 'warning' });
    }
  },
});
