import { isProvedPlainly, rulesJudged } from '../../judge-rule-lists.js';
import { defineLintRule } from '../../lint-rule.js';
import { removal } from '../../removal.js';

export const ruleNoOp = defineLintRule({
  id: 'rule/no-op',
  severity: 'warning',
  summary: 'A targeting rule serves what would be served without it.',
  why: 'It can be removed and nobody notices; as long as it stands, readers look for the difference it makes.',
  messages: {
    same: ({ rule }: { rule: string }) => `without ${rule} everybody would be served the same`,
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
    if: { country: [DE, AT] }
    serve: on
`,
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
  - name: germany
    if: { country: DE }
    serve: on
  - name: austria
    if: { country: AT }
    serve: off
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    for (const judged of rulesJudged('no-op', flagSet, now)) {
      const { rule, name, about } = judged;
      const help = 'remove it, or serve another variant';
      const fix = removal(rule.span, name, isProvedPlainly(judged, flagSet));
      report('same', rule.span, { rule: name }, { ...about, help, ...fix });
    }
  },
});
