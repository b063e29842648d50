import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { editsOf, isChanged, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides } from '../rule-facts.js';

export const layerChanged = defineRiskRule({
  id: 'diff/layer-changed',
  risk: 'high',
  summary:
    'A flag has another place in its layer, or another layer: high if people are shuffled by that, medium if it only grows or shrinks.',
  why: 'The slot decides who may see the flag at all. Slots are laid out one after the other, so that a slot that grows moves all behind it.',
  speaksFor: EFFECT_RULES,
  examples: {
    quiet: {
      before: `
=== layers/checkout.yaml
bucketBy: userId
slots: { new-checkout: 50 }
=== checkout/new-checkout.yaml
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
=== layers/checkout.yaml
bucketBy: userId
slots: { new-checkout: 50 }
=== checkout/new-checkout.yaml
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 10 }]
`,
    },
    found: {
      before: `
=== layers/checkout.yaml
bucketBy: userId
slots: { new-checkout: 50, one-click: 50 }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ serve: on }]
=== checkout/one-click.yaml
type: boolean
rules: [{ serve: on }]
`,
      after: `
=== layers/checkout.yaml
bucketBy: userId
slots: { one-click: 50, new-checkout: 50 }
=== checkout/new-checkout.yaml
type: boolean
rules: [{ serve: on }]
=== checkout/one-click.yaml
type: boolean
rules: [{ serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const sides = bothSides(subject.change);
      if (sides === undefined || editsOf(subject.change, 'layer').length === 0) continue;
      const [from, to] = [sides.before.slot, sides.after.slot];
      if (JSON.stringify(from) === JSON.stringify(to)) continue;
      const isShuffled = JSON.stringify(from?.bucketing) !== JSON.stringify(to?.bucketing) || subject.effect.mixed > 0;
      report({
        ...placeOfChange(subject, 'layer'),
        ...(isShuffled ? {} : { risk: 'medium' }),
        message: `it has another place in its layer: ${effectInWords(subject.effect)}`,
        help: 'leave slots where they are, and give new ones what is free at the end',
      });
    }
  },
});
