import { countNoun } from '../../util/count-noun.js';
import { formatShare } from '../../util/format-share.js';
import type { Comparison } from '../comparison.js';
import { effectOf } from '../effect.js';
import { type FlagSubject, placeOfChange } from '../flag-subject.js';
import { type EnvironmentBefore, environmentBefore, gainOver } from '../promotion.js';
import { defineRiskRule } from '../risk-rule.js';

export const promotionOrder = defineRiskRule({
  id: 'diff/promotion-order',
  risk: 'medium',
  summary:
    'A flag gets on in production, or wider, before it is so in the environment before; or in both at once although that one declares a `soak`.',
  why: 'Environments have an order so that something is learnt in one before the next.',
  speaksFor: ['diff/multi-environment'],
  examples: {
    quiet: {
      before: `
type: boolean
environments: { staging: { serve: on } }
`,
      after: `
type: boolean
environments: { staging: { serve: on }, production: { rules: [{ if: { country: DE }, serve: on }] } }
`,
    },
    found: {
      before: `
type: boolean
environments: { staging: { rules: [{ if: { country: DE }, serve: on }] } }
`,
      after: `
type: boolean
environments: { staging: { rules: [{ if: { country: DE }, serve: on }] }, production: { serve: on } }
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    for (const subject of subjects.filter(({ production, effect }) => production && effect.gained + effect.mixed > 0)) {
      const earlier = environmentBefore(subject.environment, comparison);
      const problem = earlier && describeProblem(subject, earlier, { comparison, subjects });
      if (problem !== undefined)
        report({ ...placeOfChange(subject, 'decision', 'condition', 'enabled', 'default-variant'), message: problem });
    }
  },
});

function describeProblem(
  { change, environment }: FlagSubject,
  earlier: EnvironmentBefore,
  { comparison, subjects }: { readonly comparison: Comparison; readonly subjects: readonly FlagSubject[] },
): string | undefined {
  const gain = gainOver(earlier, environment, change.flag, comparison.now);
  if (gain > 0)
    return `it is wider in ${environment.name} than in ${earlier.name}, which comes before: ${formatShare(gain)} more at the most`;
  const there = subjects.find((other) => other.environment === earlier && other.change.flag === change.flag);
  const soak = earlier.config?.soakDays;
  if (soak === undefined || there === undefined || effectOf(there.change).gained === 0) return undefined;
  return `it grows in ${earlier.name} in the same change, and should stay there for ${countNoun(soak, 'day')} first`;
}
