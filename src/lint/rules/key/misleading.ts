import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const keyMisleading = defineLintRule({
  id: 'key/misleading',
  severity: 'info',
  summary: 'The key of a flag is a negation, or ends with a stage or a version.',
  why: '`disable-x: off` has to be read twice, by people who are in a hurry. A stage is over one day, and the key still says `beta`.',
  messages: {
    negation: ({ flag }: { flag: string }) => `the key \`${flag}\` says what is not: \`off\` then means that it is`,
    stage: ({ flag, suffix }: { flag: string; suffix: string }) =>
      `the key \`${flag}\` ends with \`${suffix}\`, which will not be true for as long as the key lives`,
  },
  examples: {
    valid: [
      `
=== checkout/one-page-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
    invalid: [
      `
=== checkout/disable-guest-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const { key, type, span } of intactFlags(flagSet)) {
      const suffix = STAGE.exec(key)?.[1];
      const about = { flag: key };
      if (type === 'boolean' && NEGATION.test(key) && !FIXED_PHRASE.test(key))
        report('negation', span, { flag: key }, { ...about, help: 'name what is there while it is on' });
      else if (suffix !== undefined)
        report('stage', span, { flag: key, suffix }, { ...about, help: 'name what it switches' });
    }
  },
});

const NEGATION = /^(?:disabled?|no|not)(?:[-_.]|(?=\p{Lu}))/u;
/** They begin with a negation and are none. */
const FIXED_PHRASE = /^no[-_]?(?:code|op|reply|sql)(?![a-z])/i;
const STAGE = /[-_.]((?:pre)?(?:alpha|beta)|wip|rc\d*|v\d+)$/i;
