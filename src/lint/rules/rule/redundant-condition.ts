import { defineLintRule } from '../../lint-rule.js';
import { redundantParts } from '../../redundant-parts.js';
import { removal } from '../../removal.js';

export const ruleRedundantCondition = defineLintRule({
  id: 'rule/redundant-condition',
  severity: 'info',
  summary: 'A part of a condition is implied by what stands beside it.',
  why: 'It makes no difference, and readers take it for one.',
  messages: {
    implied: (_: object) => 'this makes no difference: it follows from what stands beside it',
    covered: (_: object) => 'this alternative makes no difference: it is covered by what stands beside it',
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { country: DE, plan: pro }
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
  - if: { appVersion: { exists: true, semver: ">=2.3.0" } }
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const { kind, span, handle, because, about, isPlain } of redundantParts(flagSet, now)) {
      const related = because === undefined ? [] : [{ span: because, message: 'because of this' }];
      const extras = { ...about, related, help: 'remove it', ...removal(handle, 'it', isPlain) };
      report(kind === 'all' ? 'implied' : 'covered', span, {}, extras);
    }
  },
});
