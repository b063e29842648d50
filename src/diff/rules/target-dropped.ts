import type { OutputConfig } from '../../model/project-config.js';
import { defineRiskRule } from '../risk-rule.js';

const config = (outputs: string) => `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
outputs: ${outputs}
=== checkout/new-checkout.yaml
type: boolean
`;

export const targetDropped = defineRiskRule({
  id: 'diff/target-dropped',
  risk: 'high',
  breaking: true,
  summary: 'An environment or an output is no longer built, or is built in another format.',
  why: 'Whoever loads it keeps the last bundle they got, for ever, or cannot read the new one.',
  examples: {
    quiet: {
      before: config('[{ name: server }]'),
      after: config('[{ name: server }, { name: web, audience: client }]'),
    },
    found: {
      before: config('[{ name: server }, { name: web, audience: client }]'),
      after: config('[{ name: server }]'),
    },
  },
  check: ({ comparison: { base, head, environments }, report }) => {
    const help = 'make sure that nobody loads it any more';
    for (const { name, kind } of environments)
      if (kind === 'removed')
        report({ environment: name, message: `environment \`${name}\` is no longer built`, help });
    const [was, is] = [base.flagSet?.config, head.flagSet?.config];
    if (was === undefined || is === undefined) return;
    const environmentNames = was.environments.map(({ name }) => name);
    const kept = new Map(is.outputs.map((output) => [output.name, output]));
    for (const output of was.outputs) {
      const problem = describeLoss({ environments: environmentNames, ...output }, kept.get(output.name));
      if (problem !== undefined) report({ message: `output \`${output.name}\` ${problem}`, help });
    }
  },
});

function describeLoss(
  before: OutputConfig & Required<Pick<OutputConfig, 'environments'>>,
  after: OutputConfig | undefined,
): string | undefined {
  if (after === undefined) return 'is no longer built';
  if (before.target !== after.target) return `has the format \`${after.target}\` instead of \`${before.target}\``;
  if (before.audience !== after.audience)
    return `is for the audience \`${after.audience}\` instead of \`${before.audience}\``;
  const dropped = before.environments.filter((name) => after.environments?.includes(name) === false);
  return dropped.length === 0 ? undefined : `is no longer built for ${dropped.map((name) => `\`${name}\``).join(', ')}`;
}
