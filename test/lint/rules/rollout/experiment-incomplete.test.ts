import { rolloutExperimentIncomplete } from '../../../../src/lint/rules/rollout/experiment-incomplete.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutExperimentIncomplete);

const flag = (fields: string, rule = 'split: { on: 50, off: 50 }') => `
${fields}
type: boolean
rules:
  - ${rule}
`;
const wanting = (text: string) => `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { rollout/experiment-incomplete: [warning, { links: [metric, dashboard] }] } }
=== growth/banner.yaml
${text}`;

rejects('a running experiment that links to nothing', flag('kind: «experiment»'), { severity: 'warning' });
rejects('links of other names than are wanted', wanting(flag('kind: «experiment»\nlinks: { ticket: GRO-1 }')), {
  help: /metric/,
});
accepts('one of the wanted links', wanting(flag('kind: experiment\nlinks: { dashboard: clicks }')));
accepts('any link', flag('kind: experiment\nlinks: { ticket: GRO-1 }'));
accepts('an experiment that does not run yet', flag('kind: experiment', 'serve: off'));
accepts('another kind', flag('kind: ops'));
