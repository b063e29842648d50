import { usedSegments } from '../../../analysis/used-segments.js';
import type { Condition } from '../../../model/condition.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { hasDamage } from '../../has-damage.js';
import { defineLintRule } from '../../lint-rule.js';

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
    const { segments: used, complete } = usedSegments(conditionsOf(flagSet));
    if (!complete) return;
    const help = 'remove its file, or use it in a condition: `if: { segment: NAME }`';
    for (const segment of flagSet.segments.values()) {
      const { name, span } = segment;
      if (!used.has(segment)) report('unused', span, { segment: name }, { help: help.replace('NAME', name) });
    }
  },
});

function conditionsOf({ flags, segments }: FlagSet): readonly Condition[] {
  const targetings = new Set([...flags.values()].flatMap((flag) => [...flag.targeting.values()]));
  const rules = [...targetings].flatMap((targeting) => targeting.rules);
  return [
    ...rules.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...[...segments.values()].map(({ condition }) => condition),
  ];
}
