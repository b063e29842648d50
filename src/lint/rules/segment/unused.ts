import type { Segment } from '../../../model/segment.js';
import { hasDamage } from '../../has-damage.js';
import { defineLintRule } from '../../lint-rule.js';
import { conditionsOfProject } from '../../written-values.js';

export const segmentUnused = defineLintRule({
  id: 'segment/unused',
  severity: 'warning',
  summary: 'No flag and no other segment uses a segment.',
  why: 'Whoever edits it believes to change who gets something, and changes nothing.',
  messages: {
    unused: ({ segment }: { segment: string }) => `segment \`${segment}\` is not used`,
  },
  examples: {
    valid: [
      `
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { segment: dach }
    serve: on
=== segments/dach.yaml
description: German-speaking countries
if: { country: [DE, AT] }
`,
    ],
    invalid: [
      `
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
=== segments/dach.yaml
description: German-speaking countries
if: { country: [DE, AT] }
`,
    ],
  },
  check: ({ flagSet, report }) => {
    if (hasDamage(flagSet)) return;
    const used = new Set<Segment>();
    for (const condition of conditionsOfProject(flagSet)) {
      if (condition.kind === 'segment') used.add(condition.segment);
      // There may be more.
      if (condition.kind === 'invalid') return;
    }
    const help = 'remove its file, or use it in a condition: `if: { segment: NAME }`';
    for (const segment of flagSet.segments.values()) {
      const { name, span } = segment;
      if (!used.has(segment)) report('unused', span, { segment: name }, { help: help.replace('NAME', name) });
    }
  },
});
