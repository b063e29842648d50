import { printBundle } from '../../bundle/print-bundle.js';
import { bytesOption, numberOption } from '../../model/rule-options.js';
import type { EnvironmentComparison } from '../comparison.js';
import { defineRiskRule } from '../risk-rule.js';

const list = Array.from({ length: 60 }, (_, index) => `organisation-${1000 + index}`).join(', ');

export const sizeJump = defineRiskRule({
  id: 'diff/size-jump',
  risk: 'medium',
  summary: 'The bundle of an environment grows by more than `percent` percent, and by more than `least`.',
  why: 'Every instance of every application loads it. In November 2025 a file of this kind doubled, passed a hard limit and took down a good part of the web.',
  options: { percent: 50, least: '10kB' },
  examples: {
    quiet: {
      before: `
type: boolean
`,
      after: `
type: boolean
rules: [{ if: { org.id: [organisation-1000] }, serve: on }]
`,
    },
    found: {
      before: `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
=== checkout/new-checkout.yaml
type: boolean
`,
      after: `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
diff: { rules: { diff/size-jump: { least: 1kB } } }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { org.id: [${list}] }, serve: on }]
`,
    },
  },
  check: ({ comparison: { environments, head }, options, report }) => {
    // Flags that were not looked at count on no side, so that growth in percent would be growth of the rest.
    if (head.untouched !== undefined && head.untouched.size > 0) return;
    const [percent, least] = [numberOption(options, 'percent'), bytesOption(options, 'least')];
    for (const environment of environments) {
      const sizes = sizesOf(environment);
      if (sizes === undefined) continue;
      const growth = sizes.after - sizes.before;
      if (growth < least || growth * 100 <= sizes.before * percent) continue;
      report({
        environment: environment.name,
        message: `the bundle of ${environment.name} grows from ${sizes.before} to ${sizes.after} bytes`,
      });
    }
  },
});

function sizesOf({ before, after, changes }: EnvironmentComparison) {
  if (before === undefined || after === undefined || changes.length === 0) return undefined;
  return { before: printBundle(before).length, after: printBundle(after).length };
}
