import type { Condition } from '../../../model/condition.js';
import type { FlagSet } from '../../../model/flag-set.js';
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
    const used = new Set<string>();
    for (const condition of conditionsOf(flagSet)) if (!collectUses(condition, used)) return;
    const help = 'remove its file, or use it in a condition: `if: { segment: NAME }`';
    for (const { name, span } of flagSet.segments.values())
      if (!used.has(name)) report('unused', span, { segment: name }, { help: help.replace('NAME', name) });
  },
});

/** Whether a use may have been cut out with something else. */
function hasDamage({ damagedFiles, flags }: FlagSet): boolean {
  return damagedFiles.size > 0 || [...flags.values()].some((flag) => flag.damaged);
}

function conditionsOf({ flags, segments }: FlagSet): readonly Condition[] {
  const targetings = new Set([...flags.values()].flatMap((flag) => [...flag.targeting.values()]));
  const rules = [...targetings].flatMap((targeting) => targeting.rules);
  return [
    ...rules.flatMap(({ condition }) => (condition === undefined ? [] : [condition])),
    ...[...segments.values()].map(({ condition }) => condition),
  ];
}

/** Adds the segments that a condition names itself; false if a part of it is not known. */
function collectUses(condition: Condition, used: Set<string>): boolean {
  switch (condition.kind) {
    case 'segment':
      used.add(condition.segment.name);
      return true;
    case 'not':
      return collectUses(condition.condition, used);
    case 'all':
    case 'any':
      return condition.conditions.every((part) => collectUses(part, used));
    case 'test':
      return true;
    case 'invalid':
      return false;
  }
}
