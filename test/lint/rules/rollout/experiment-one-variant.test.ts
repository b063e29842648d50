import { rolloutExperimentOneVariant } from '../../../../src/lint/rules/rollout/experiment-one-variant.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutExperimentOneVariant);

const flag = (kind: string, rule: string) => `
kind: ${kind}
type: boolean
rules:
  - ${rule}
`;

rejects('all weight on one variant', flag('experiment', 'split: «{ on: 100, off: 0 }»'), { severity: 'error' });
rejects('a split of one entry', flag('experiment', 'split: «{ on: 100 }»'));
rejects(
  'a single variant',
  `
=== growth/banner.yaml
«kind: experiment»
type: string
variants: { red: red }
defaultVariant: red
`,
);
accepts('two arms', flag('experiment', 'split: { on: 50, off: 50 }'));
accepts('a repeated arm beside another', flag('experiment', 'split: [[on, 25], [off, 50], [on, 25]]'));
accepts('a winner', flag('experiment', 'serve: on'));
accepts('a flag that measures nothing', flag('ops', 'split: { on: 100, off: 0 }'));
