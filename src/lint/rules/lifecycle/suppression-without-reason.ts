import { defineLintRule } from '../../lint-rule.js';

export const lifecycleSuppressionWithoutReason = defineLintRule({
  id: 'lifecycle/suppression-without-reason',
  severity: 'error',
  judgesSuppressions: true,
  summary: 'A comment disables a finding and does not say why, so it is not honoured.',
  why: 'Whoever finds it later can neither trust it nor dare to remove it.',
  messages: {
    unexplained: ({ rules }: { rules: string }) => `this does not disable ${rules}: it has no reason`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner -- the team is being founded
owner: "@checkout"
type: boolean
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { lifecycle/unknown-owner: off } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner
owner: "@checkout"
type: boolean
`,
    ],
  },
  check: ({ suppressions, report }) => {
    for (const { state, comment, rules } of suppressions) {
      if (state !== 'without-reason') continue;
      const names = rules.map(({ value }) => `\`${value}\``).join(', ');
      report('unexplained', comment.span, { rules: names }, { help: 'say why behind ` -- `, or remove it' });
    }
  },
});
