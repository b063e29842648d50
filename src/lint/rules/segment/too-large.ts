import type { AttributeTest } from '../../../model/condition.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { numberOption } from '../../../model/rule-options.js';
import { defineLintRule } from '../../lint-rule.js';
import { testsOfProject } from '../../written-values.js';

export const segmentTooLarge = defineLintRule({
  id: 'segment/too-large',
  severity: 'warning',
  summary: 'A condition spells out more values than the limit.',
  why: 'Nobody reviews such a list in a pull request, and it changes more often than the logic around it. A file beside the segment can be made by a script, and its diff is one line a value.',
  options: { max: 100 },
  messages: {
    tooLarge: ({ attribute, count, max }: { attribute: string; count: number; max: number }) =>
      `${count} values of \`${attribute}\` stand here, more than ${max}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { org.id: [org-1001, org-1002, org-1003] }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { segment/too-large: [warning, { max: 2 }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { org.id: [org-1001, org-1002, org-1003] }
    serve: on
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const max = numberOption(options, 'max');
    const help = 'move them to a list file: `list: { attribute: …, file: …csv }` in a segment';
    for (const { attribute, count, test } of writtenLists(flagSet))
      if (count > max) report('tooLarge', test.written?.span ?? test.span, { attribute, count, max }, { help });
  },
});

function writtenLists(flagSet: FlagSet) {
  return testsOfProject(flagSet).flatMap((test) => {
    const count = countWritten(test);
    return count === undefined ? [] : [{ attribute: test.attribute.name, count, test }];
  });
}

/** Undefined for what stands in a list file, or is no list. */
const countWritten = ({ written, operand }: AttributeTest): number | undefined =>
  written?.kind === 'list' && Array.isArray(operand) ? operand.length : undefined;
