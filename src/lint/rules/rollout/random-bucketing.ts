import type { Flag } from '../../../model/flag.js';
import type { FlagSet } from '../../../model/flag-set.js';
import { textsOption } from '../../../model/rule-options.js';
import { itemsOf, type TextNode, textOf } from '../../../syntax/read-node.js';
import { dividingRules } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { isExperiment } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { writtenField } from '../../written-field.js';

export const rolloutRandomBucketing = defineLintRule({
  id: 'rollout/random-bucketing',
  severity: 'error',
  summary:
    'An experiment, or a release that users see, is bucketed by chance or by something that changes all the time.',
  why: 'Nobody stays in an arm, so nothing can be measured; and what a user sees comes and goes from one request to the next.',
  options: { fleeting: ['requestId', 'request.id', 'traceId', 'trace.id', 'sessionId', 'session.id'] },
  messages: {
    chance: ({ what }: { what: string }) => `${what} is bucketed at random: nobody keeps what they get`,
    fleeting: ({ what, attribute }: { what: string; attribute: string }) =>
      `${what} is bucketed by \`${attribute}\`, which does not stay the same for anybody`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
audience: client
type: boolean
bucketBy: [userId, deviceId]
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
audience: client
type: boolean
bucketBy: random
rules:
  - serve: on
    rollout: 25
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const fleeting = textsOption(options, 'fleeting');
    const help = 'bucket by an attribute that stays the same for a person or a device';
    for (const flag of intactFlags(flagSet)) {
      if (!isExperiment(flag) && !isVisibleRelease(flag)) continue;
      const node = firstBucketAttribute(flag, flagSet);
      if (node === undefined || dividingRules(flag).length === 0) continue;
      const { span, value: attribute } = node;
      const extras = { flag: flag.key, help, ...(!isExperiment(flag) && { atMost: 'warning' as const }) };
      if (isExperiment(flag)) {
        // By chance alone is refused by the model already.
        if (fleeting.includes(attribute)) report('fleeting', span, { what: 'an experiment', attribute }, extras);
      } else {
        const what = 'a release for clients';
        if (attribute === 'random') report('chance', span, { what }, extras);
        else if (fleeting.includes(attribute)) report('fleeting', span, { what, attribute }, extras);
      }
    }
  },
});

const isVisibleRelease = ({ kind, audience }: Flag) => kind?.value === 'release' && audience === 'client';

/** The attribute that decides for everybody who has it; others only stand in. */
function firstBucketAttribute(flag: Flag, flagSet: FlagSet): TextNode | undefined {
  return textOf(itemsOf(writtenField(flag, 'bucketBy', flagSet))[0]);
}
