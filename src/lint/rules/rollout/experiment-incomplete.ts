import { textsOption } from '../../../model/rule-options.js';
import { dividingRules } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { isExperiment } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';

export const rolloutExperimentIncomplete = defineLintRule({
  id: 'rollout/experiment-incomplete',
  severity: 'warning',
  summary: 'A running experiment links to nothing that says what it measures.',
  why: 'Without a metric that was named beforehand, an experiment is decided by whichever number moved. `links` names of the option are those of which one must be there; an empty list takes any link.',
  options: { links: [] },
  messages: {
    noLink: ({ flag, wanted }: { flag: string; wanted: string }) =>
      `experiment \`${flag}\` has ${wanted} that says what it measures`,
  },
  examples: {
    valid: [
      `
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { metric: banner-clicks }
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
rules:
  - split: { red: 50, blue: 50 }
`,
    ],
    invalid: [
      `
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
rules:
  - split: { red: 50, blue: 50 }
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const names = textsOption(options, 'links');
    const wanted = names.length === 0 ? 'no link' : `no link ${names.map((name) => `\`${name}\``).join(' or ')}`;
    const [example = 'metric'] = names;
    const help = `add where it is to be read, such as \`links: { ${example}: … }\``;
    for (const flag of intactFlags(flagSet)) {
      if (!isExperiment(flag) || dividingRules(flag).length === 0) continue;
      const isLinked = names.length === 0 ? flag.links.size > 0 : names.some((name) => flag.links.has(name));
      if (!isLinked)
        report('noLink', flag.kind?.span ?? flag.span, { flag: flag.key, wanted }, { flag: flag.key, help });
    }
  },
});
