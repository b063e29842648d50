import { targetDropped } from '../../../src/diff/rules/target-dropped.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(targetDropped);

const project = (environments: string, outputs: string) =>
  `=== flags.config.yaml\nformatVersion: 1\nenvironments: ${environments}\noutputs: ${outputs}\n=== a/x.yaml\ntype: boolean\n`;
const two = '[{ name: staging }, { name: live, production: true }]';

finds(
  'an environment',
  {
    before: project(two, '[{ name: server }]'),
    after: project('[{ name: live, production: true }, { name: dev }]', '[{ name: server }]'),
  },
  ['high - staging'],
);
finds(
  'an environment of an output',
  {
    before: project(two, '[{ name: server, environments: [staging, live] }]'),
    after: project(two, '[{ name: server, environments: [staging] }]'),
  },
  ['high - -'],
  /no longer built for `live`/,
);
finds(
  'an environment of an output that had all',
  { before: project(two, '[{ name: server }]'), after: project(two, '[{ name: server, environments: [staging] }]') },
  ['high - -'],
  /no longer built for `live`/,
);
finds(
  'another audience',
  { before: project(two, '[{ name: server }]'), after: project(two, '[{ name: server, audience: client }]') },
  ['high - -'],
);
accepts('outputs in another order', {
  before: project(two, '[{ name: server }, { name: web, audience: client }]'),
  after: project(two, '[{ name: web, audience: client }, { name: server }]'),
});
