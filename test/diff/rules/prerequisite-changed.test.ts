import { prerequisiteChanged } from '../../../src/diff/rules/prerequisite-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { finds } = riskRuleTester(prerequisiteChanged);

const parent = (rules: string) => `=== a/parent.yaml\ntype: boolean\nbucketBy: userId\nrules: ${rules}\n`;
const child = (key: string, requires: string) =>
  `=== a/${key}.yaml\ntype: boolean\n${requires}rules: [{ serve: on }]\n`;
const needs = 'requires: { parent: on }\n';

finds(
  'a requirement that falls away',
  {
    before: parent('[{ serve: on, rollout: 5 }]') + child('child', needs),
    after: parent('[{ serve: on, rollout: 5 }]') + child('child', ''),
  },
  ['medium child staging', 'medium child production'],
  /95\.00% gain/,
);
finds(
  'all that follow, also through others',
  {
    before:
      parent('[{ serve: on, rollout: 5 }]') + child('child', needs) + child('grandchild', 'requires: { child: on }\n'),
    after:
      parent('[{ serve: on, rollout: 9 }]') + child('child', needs) + child('grandchild', 'requires: { child: on }\n'),
  },
  ['medium parent staging', 'medium parent production'],
  /2 flags that require it: `child`, `grandchild`/,
);
