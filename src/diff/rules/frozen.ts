import type { FreezeWindow } from '../../model/diff-config.js';
import { formatTime } from '../../util/format-time.js';
import type { Comparison } from '../comparison.js';
import { type FlagSubject, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

const config = `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: staging }
  - { name: production, production: true }
diff:
  freeze:
    - { from: 2026-11-20, until: 2026-11-30, reason: Black Friday, environments: [production] }
=== checkout/new-checkout.yaml
type: boolean
`;

export const frozen = defineRiskRule({
  id: 'diff/frozen',
  risk: 'blocked',
  summary: 'A change reaches somebody within a freeze of the configuration.',
  why: 'It was agreed that nothing changes. A freeze counts as long as one side has it: a change cannot lift the freeze it is made in.',
  examples: {
    quiet: {
      before: config,
      after: `${config}environments: { staging: { serve: on } }\n`,
    },
    found: {
      before: config,
      after: `${config}environments: { production: { serve: on } }\n`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    const windows = freezesOf(comparison);
    for (const subject of subjects) {
      const found = findFreeze(subject, windows);
      if (found === undefined) continue;
      const { window, since } = found;
      const later = since === comparison.now ? '' : `, and it reaches people at ${formatTime(since)}`;
      report({
        ...placeOfChange(subject, 'decision', 'condition', 'enabled'),
        message: `nothing may change until ${formatTime(window.until)}: ${window.reason}${later}`,
        help: 'wait, or name `blocked` in a note that says why not',
      });
    }
  },
});

/** Those of both sides, each once. */
function freezesOf({ base, head }: Comparison): readonly FreezeWindow[] {
  const windows = [head, base].flatMap(({ flagSet }) => flagSet?.config.diff.freeze ?? []);
  const textOf = ({ from, until, environments }: FreezeWindow) => JSON.stringify([from, until, environments]);
  return [...new Map(windows.map((window) => [textOf(window), window])).values()];
}

/** The freeze in which a change begins to reach people, now or by its own schedule. */
function findFreeze({ change, environment }: FlagSubject, windows: readonly FreezeWindow[]) {
  const name = environment.config?.name ?? environment.name;
  for (const { since, audiences, bound } of change.radius)
    for (const window of audiences.length > 0 || bound === 'unknown' ? windows : [])
      if (since >= window.from && since < window.until && (window.environments?.includes(name) ?? true))
        return { window, since };
  return undefined;
}
