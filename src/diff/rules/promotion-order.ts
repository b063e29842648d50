import { countNoun } from '../../util/count-noun.js';
import { formatShare } from '../../util/format-share.js';
import { groupBy } from '../../util/group-by.js';
import { placeOfChange } from '../flag-subject.js';
import { environmentBefore, gainOver } from '../promotion.js';
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
    const growing = subjects.filter(({ effect }) => effect.gained + effect.mixed > 0);
    const places = groupBy(growing, ({ change }) => placeIn(change.environment, change.flag));
    for (const subject of growing.filter(({ production }) => production)) {
      const { environment, change } = subject;
      const earlier = environmentBefore(environment, comparison);
      if (earlier === undefined) continue;
      const gain = gainOver(earlier, environment, change.flag, comparison.now);
      const soak = places.has(placeIn(earlier.name, change.flag)) ? earlier.config?.soakDays : undefined;
      const place = placeOfChange(subject, 'decision', 'condition', 'enabled', 'default-variant');
      if (gain > 0)
        report({
          ...place,
          message: `it is wider in ${environment.name} than in ${earlier.name}, which comes before: ${formatShare(gain)} more at the most`,
        });
      else if (soak !== undefined)
        report({
          ...place,
          message: `it grows in ${earlier.name} in the same change, and should stay there for ${countNoun(soak, 'day')} first`,
        });
    }
  },
});

const placeIn = (environment: string, flag: string): string => JSON.stringify([environment, flag]);
