import { numberOption } from '../../model/rule-options.js';
import type { Span } from '../../source/span.js';
import { editsOf, isChanged } from '../flag-subject.js';
import { listKeys } from '../list-keys.js';
import { defineRiskRule } from '../risk-rule.js';

export const segmentChanged = defineRiskRule({
  id: 'diff/segment-changed',
  risk: 'medium',
  summary: 'One segment changes what `flags` flags or more serve.',
  why: 'Whoever edits a segment thinks of one flag. All that use it change at once, and their owners are not asked.',
  options: { flags: 2 },
  examples: {
    quiet: {
      before: `
=== segments/pilots.yaml
if: { country: DE }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
`,
      after: `
=== segments/pilots.yaml
if: { country: [DE, AT] }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
`,
    },
    found: {
      before: `
=== segments/pilots.yaml
if: { country: DE }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
=== search/semantic-search.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
`,
      after: `
=== segments/pilots.yaml
if: { country: [DE, AT] }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
=== search/semantic-search.yaml
type: boolean
rules: [{ if: { segment: pilots }, serve: on }]
`,
    },
  },
  check: ({ subjects, options, report }) => {
    const least = numberOption(options, 'flags');
    const changed = new Map<string, { readonly flags: Set<string>; readonly span?: Span }>();
    for (const { change } of subjects.filter(isChanged))
      for (const { path, before, after, span } of editsOf(change, 'segment')) {
        if (before === undefined || after === undefined) continue;
        const known = changed.get(path) ?? { flags: new Set<string>(), ...(span === undefined ? {} : { span }) };
        changed.set(path, known);
        known.flags.add(change.flag);
      }
    for (const [segment, { flags, span }] of changed)
      if (flags.size >= least)
        report({
          ...(span === undefined ? {} : { span }),
          message: `${segment} changes ${flags.size} flags: ${listKeys([...flags])}`,
        });
  },
});
