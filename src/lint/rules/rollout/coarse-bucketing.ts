import type { Flag } from '../../../model/flag.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { numberOption } from '../../../model/rule-options.js';
import type { Span } from '../../../source/span.js';
import { itemsOf, textOf } from '../../../syntax/read-node.js';
import { dividingRules } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';
import { writtenField } from '../../written-field.js';

export const rolloutCoarseBucketing = defineLintRule({
  id: 'rollout/coarse-bucketing',
  severity: 'warning',
  summary: 'A partial share is bucketed by an attribute that has few values.',
  why: 'All who share a value share a bucket: 25 percent of five countries is no country, one, or all of them, and never a quarter of the people.',
  options: { minValues: 100 },
  messages: {
    coarse: ({ attribute, count }: { attribute: string; count: number }) =>
      `\`${attribute}\` has only ${count} values to divide people by`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
bucketBy: userId
rules:
  - serve: on
    rollout: 25
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
bucketBy: country
rules:
  - serve: on
    rollout: 25
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const minValues = numberOption(options, 'minValues');
    for (const flag of intactFlags(flagSet)) {
      const coarse = coarseAttributes(flag, flagSet, minValues);
      const rule = coarse.length === 0 ? undefined : dividingRules(flag)[0];
      if (rule === undefined) continue;
      for (const { attribute, count, span } of coarse)
        report(
          'coarse',
          span,
          { attribute, count },
          {
            flag: flag.key,
            related: [{ span: rule.decision.span, message: 'a part of those who match' }],
            help: 'bucket by an id, such as that of the user or the organisation',
          },
        );
    }
  },
});

interface CoarseAttribute {
  readonly attribute: string;
  readonly count: number;
  readonly span: Span;
}

/** The attributes of `bucketBy` that are declared to have fewer values. */
function coarseAttributes(flag: Flag, flagSet: FlagSet, minValues: number): readonly CoarseAttribute[] {
  return itemsOf(writtenField(flag, 'bucketBy', flagSet)).flatMap((node) => {
    const attribute = textOf(node)?.value ?? '';
    const count = flagSet.attributes.get(attribute)?.allowedValues?.length ?? minValues;
    return count < minValues ? [{ attribute, count, span: node.span }] : [];
  });
}
