import type { ProjectConfig } from '../../../model/project-config.js';
import { BUCKETS } from '../../../model/targeting-rule.js';
import { findWidening, type Promotion } from '../../find-widening.js';
import { intactFlags } from '../../intact-flags.js';
import { isTemporary } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';

export const environmentProdWider = defineLintRule({
  id: 'environment/prod-wider',
  severity: 'warning',
  summary: 'A temporary flag gives a variant to more people in production than in the environment it is promoted from.',
  why: 'What customers get was seen by nobody before: the environment that is there for that serves something else.',
  messages: {
    wider: ({ environment, variant, share, before, previous }: Promotion & Shares) =>
      `\`${environment}\` serves \`${variant}\` to ${percent(share)} of people of whom \`${previous}\` gives it to ${percent(before)}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
bucketBy: userId
environments:
  staging: { serve: on }
  production:
    rules:
      - serve: on
        rollout: 25
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
bucketBy: userId
rules:
  - serve: on
    rollout: 10
environments:
  production:
    rules:
      - serve: on
        rollout: 25
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { declared } = proofsFor(flagSet);
    const promotions = productionPromotions(flagSet.config);
    for (const flag of intactFlags(flagSet)) {
      // Where the rules stand behind a prerequisite, production may be closed by it.
      if (!isTemporary(flag, flagSet.config) || flag.prerequisites.length > 0) continue;
      for (const { environment, previous } of promotions) {
        const found = findWidening(flag, { environment, previous }, declared);
        if (found === undefined) continue;
        const { variant, share, before, rule } = found;
        const help = `serve it in \`${previous}\` to as many first`;
        report(
          'wider',
          rule.decision.span,
          { environment, previous, variant, share, before },
          { flag: flag.key, environment, help },
        );
      }
    }
  },
});

interface Shares {
  readonly variant: string;
  readonly share: number;
  readonly before: number;
}

/** Steps into production from an environment that is none. */
function productionPromotions({ environments }: ProjectConfig): readonly Promotion[] {
  return environments.flatMap(({ name, production, after }, position) => {
    const previous = environments.find((other) => other.name === (after ?? environments[position - 1]?.name));
    return production && previous !== undefined && !previous.production
      ? [{ environment: name, previous: previous.name }]
      : [];
  });
}

const percent = (units: number): string => `${(units * 100) / BUCKETS} %`;
