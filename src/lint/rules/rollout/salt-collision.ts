import type { Flag } from '../../../model/flag.js';
import type { FlagSet } from '../../../model/flag-set.js';
import type { Span } from '../../../source/span.js';
import { dividingRules } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { isExperiment } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { writtenField } from '../../written-field.js';

export const rolloutSaltCollision = defineLintRule({
  id: 'rollout/salt-collision',
  severity: 'warning',
  summary: 'Two experiments share a salt, and no group says that they mean to.',
  why: 'The same people are in the low buckets of both: whoever gets the first arm of one gets the first arm of the other, and neither effect can be told from the other.',
  messages: {
    shared: ({ salt, other }: { salt: string; other: string }) =>
      `experiment \`${other}\` has the salt \`${salt}\` too`,
  },
  examples: {
    valid: [
      `
=== growth/banner-colour.yaml
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-17 }
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
rules:
  - split: { red: 50, blue: 50 }
=== growth/banner-text.yaml
description: Which words are read?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-18 }
type: string
variants: { short: Save, long: Save today }
defaultVariant: short
bucketBy: userId
rules:
  - split: { short: 50, long: 50 }
`,
    ],
    invalid: [
      `
=== growth/banner-colour.yaml
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-17 }
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
salt: banner
rules:
  - split: { red: 50, blue: 50 }
=== growth/banner-text.yaml
description: Which words are read?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-18 }
type: string
variants: { short: Save, long: Save today }
defaultVariant: short
bucketBy: userId
salt: banner
rules:
  - split: { short: 50, long: 50 }
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const firstUses = new Map<string, SaltUse>();
    for (const use of intactFlags(flagSet).flatMap((flag) => saltUses(flag, flagSet))) {
      const key = JSON.stringify([use.salt, use.flag.bucketing.profile, use.flag.bucketing.input]);
      const first = firstUses.get(key);
      if (first === undefined) firstUses.set(key, use);
      else if (areCorrelated(use.flag, first.flag)) {
        const [later, earlier] = use.isWritten ? [use, first] : [first, use];
        report(
          'shared',
          later.span,
          { salt: later.salt, other: earlier.flag.key },
          {
            flag: later.flag.key,
            distinction: earlier.flag.key,
            related: [{ span: earlier.span, message: 'the other experiment' }],
            help: 'remove the salt: the flag key is one; or put both into one `group` if they belong together',
          },
        );
      }
    }
  },
});

interface SaltUse {
  readonly flag: Flag;
  readonly salt: string;
  readonly span: Span;
  /** Not just the flag key. */
  readonly isWritten: boolean;
}

/** Each salt by which an experiment divides people, once. */
function saltUses(flag: Flag, flagSet: FlagSet): readonly SaltUse[] {
  if (!isExperiment(flag)) return [];
  const written = writtenField(flag, 'salt', flagSet)?.span ?? flag.group?.span;
  const uses = new Map<string, SaltUse>();
  for (const rule of dividingRules(flag)) {
    const salt = rule.salt ?? flag.bucketing.salt;
    const span = rule.salt === undefined ? (written ?? flag.span) : rule.span;
    const isWritten = rule.salt !== undefined || written !== undefined;
    if (!uses.has(salt)) uses.set(salt, { flag, salt, span, isWritten });
  }
  return [...uses.values()];
}

/** Whether somebody may be in both, by the same key. */
function areCorrelated(left: Flag, right: Flag): boolean {
  if (left.key === right.key || (left.group !== undefined && left.group.value === right.group?.value)) return false;
  if (left.slot !== undefined && left.slot.layer === right.slot?.layer) return false;
  const { bucketBy } = right.bucketing;
  if (left.bucketing.bucketBy === 'random' || bucketBy === 'random') return false;
  return left.bucketing.bucketBy.some((name) => bucketBy.includes(name));
}
