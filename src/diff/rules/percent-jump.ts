import { numberOption } from '../../model/rule-options.js';
import { formatShare } from '../../util/format-share.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { movesAudience } from '../moves-audience.js';
import { defineRiskRule } from '../risk-rule.js';

export const percentJump = defineRiskRule({
  id: 'diff/percent-jump',
  risk: 'medium',
  summary: 'In production, more than `max` points gain a feature at one moment.',
  why: 'What is wrong shows at 5 % as well, and hurts five times fewer than at 25 %. Steps with time between them are what a rollout is for; a `ramp:` takes them by itself.',
  options: { max: 25 },
  speaksFor: ['diff/rollout-increased'],
  examples: {
    quiet: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules:
  - serve: on
    ramp:
      - { at: 2026-11-20T00:00:00Z, rollout: 20 }
      - { at: 2026-11-27T00:00:00Z, rollout: 40 }
`,
    },
    found: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 40 }]
`,
    },
  },
  check: ({ subjects, options, report }) => {
    const max = numberOption(options, 'max');
    for (const subject of subjects.filter(isChanged)) {
      const { production, effect, change } = subject;
      if (!production || effect.jump <= max / 100 || movesAudience(change)) continue;
      report({
        ...placeOfChange(subject, 'decision', 'enabled', 'window', 'variant'),
        message: `${formatShare(effect.jump)} gain at once, more than ${max}%`,
        help: 'take smaller steps, or let a `ramp:` take them',
      });
    }
  },
});
