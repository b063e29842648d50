import { textsOption } from '../../../model/rule-options.js';
import { dividesPeople } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { aboutList } from '../../judge-rule-lists.js';
import { isKillSwitch } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { nameRule, ruleLists } from '../../rule-lists.js';

export const lifecycleKillSwitchShape = defineLintRule({
  id: 'lifecycle/kill-switch-shape',
  severity: 'error',
  summary: 'A kill switch works for a part of the people only, or links to no runbook.',
  why: 'Whoever reaches for it at night must know when to, and must be able to rely on it: half a stop stops nothing. `links` are the names of which a kill switch must have one.',
  options: { links: ['runbook', 'playbook'] },
  messages: {
    partial: ({ rule }: { rule: string }) => `${rule} makes a kill switch work for a part of the people only`,
    noRunbook: ({ flag, link }: { flag: string; link: string }) => `kill switch \`${flag}\` has no link \`${link}\``,
  },
  examples: {
    valid: [
      `
description: Off stops every card payment within a minute.
kind: kill-switch
owner: "@payments"
links: { runbook: "https://wiki.example.com/pay-rb-3" }
type: boolean
defaultVariant: on
offVariant: off
`,
    ],
    invalid: [
      `
description: Off stops every card payment within a minute.
kind: kill-switch
owner: "@payments"
links: { runbook: "https://wiki.example.com/pay-rb-3" }
type: boolean
bucketBy: userId
rules:
  - name: most-people
    serve: on
    rollout: 90
`,
      `
description: Off stops every card payment within a minute.
kind: kill-switch
owner: "@payments"
type: boolean
defaultVariant: on
offVariant: off
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const links = textsOption(options, 'links');
    const [link] = links;
    for (const flag of intactFlags(flagSet)) {
      if (!isKillSwitch(flag) || link === undefined || links.some((name) => flag.links.has(name))) continue;
      const help = `add \`links: { ${link}: … }\` to the page that says when to use it`;
      const extras = { flag: flag.key, help, atMost: 'warning' } as const;
      report('noRunbook', flag.kind?.span ?? flag.span, { flag: flag.key, link }, extras);
    }
    const help = 'serve one variant to everybody who matches, or choose another kind';
    for (const list of ruleLists(flagSet).filter(({ flag }) => isKillSwitch(flag)))
      for (const [position, { decision }] of list.rules.entries())
        if (dividesPeople(decision))
          report('partial', decision.span, { rule: nameRule(list.rules, position) }, { ...aboutList(list), help });
  },
});
