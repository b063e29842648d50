import { ALWAYS, type Expression, NEVER } from '../../../analysis/expression.js';
import { lowerSegment } from '../../../analysis/lower-condition.js';
import { usedSegments } from '../../../analysis/used-segments.js';
import type { Segment } from '../../../model/segment.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';

export const segmentDuplicate = defineLintRule({
  id: 'segment/duplicate',
  severity: 'warning',
  summary: 'Two segments select the same people, in whatever order their conditions are written.',
  why: 'Sooner or later one of them is changed and the other is not, and half of the flags follow.',
  messages: {
    duplicate: ({ segment, other }: { segment: string; other: string }) =>
      `segment \`${segment}\` selects the same as \`${other}\``,
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
  - if: { segment: [dach, alps] }
    serve: on
=== segments/dach.yaml
description: German-speaking countries
if: { country: [DE, AT, CH] }
=== segments/alps.yaml
description: Countries of the Alps
if: { country: [AT, CH] }
`,
    ],
    invalid: [
      `
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { segment: [dach, german-speaking] }
    serve: on
=== segments/dach.yaml
description: German-speaking countries
if: { country: [DE, AT, CH] }
=== segments/german-speaking.yaml
description: Where German is spoken
if: { country: [CH, AT, DE] }
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { plain } = proofsFor(flagSet);
    const firstOf = new Map<Expression, Segment>();
    for (const segment of flagSet.segments.values()) {
      if (flagSet.damagedFiles.has(segment.file)) continue;
      // Equal expressions are one object; one of which a part is unknown equals no other.
      const selects = plain.simplifier.simplify(lowerSegment(segment, plain));
      const first = firstOf.get(selects);
      if (first === undefined) firstOf.set(selects, segment);
      else if (selects !== ALWAYS && selects !== NEVER && !usesOther(first, segment))
        report(
          'duplicate',
          segment.span,
          { segment: segment.name, other: first.name },
          {
            related: [{ span: first.span, message: `segment \`${first.name}\`` }],
            help: `use \`${first.name}\` instead, and remove this one`,
          },
        );
    }
  },
});

/** Whether one of two segments stands for the other on purpose. */
const usesOther = (left: Segment, right: Segment): boolean =>
  usedSegments([left.condition]).segments.has(right) || usedSegments([right.condition]).segments.has(left);
