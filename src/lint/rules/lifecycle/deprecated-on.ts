import type { Flag } from '../../../model/flag.js';
import { textsOption } from '../../../model/rule-options.js';
import { findTag } from '../../find-tag.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';

import { servedInEnvironments } from '../../served-in-environments.js';

export const lifecycleDeprecatedOn = defineLintRule({
  id: 'lifecycle/deprecated-on',
  severity: 'warning',
  summary: 'A flag that is tagged as deprecated is still on for somebody.',
  why: 'What is deprecated is on its way out, and this is where it is still relied on. `tags` are those that say so.',
  options: { tags: ['deprecated'] },
  messages: {
    on: ({ flag, environments }: { flag: string; environments: string }) =>
      `\`${flag}\` is deprecated, and still on in ${environments}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: ops
owner: "@payments"
tags: [deprecated]
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: ops
owner: "@payments"
tags: [deprecated]
type: boolean
rules:
  - if: { plan: enterprise }
    serve: on
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const tags = textsOption(options, 'tags');
    const { declared } = proofsFor(flagSet);
    for (const flag of intactFlags(flagSet)) {
      const tag = findTag(flag, tags, flagSet);
      if (tag === undefined) continue;
      const served = [...servedInEnvironments(flag, declared)];
      const on = served.flatMap(([environment, variants]) => (isOn(flag, environment, variants) ? environment : []));
      if (on.length === 0) continue;
      const environments = on.map((name) => `\`${name}\``).join(', ');
      const help = 'move those who still get it to what replaces it, then switch it off and retire the key';
      report('on', tag.span, { flag: flag.key, environments }, { flag: flag.key, help });
    }
  },
});

/** Whether somebody gets true, or, of another type, something else than the default variant. */
function isOn(flag: Flag, environment: string, served: ReadonlySet<string | undefined> | undefined): boolean {
  const { enabled = false, defaultVariant } = flag.targeting.get(environment) ?? {};
  if (!enabled || served === undefined) return false;
  const isOnVariant = (name: string | undefined) =>
    flag.type === 'boolean' ? flag.variants.get(name ?? '')?.value === true : name !== defaultVariant;
  return [...served].some(isOnVariant);
}
