import { rolloutSaltCollision } from '../../../../src/lint/rules/rollout/salt-collision.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutSaltCollision);

const experiment = (key: string, fields: string, rule = 'split: { on: 50, off: 50 }') => `
=== growth/${key}.yaml
kind: experiment
type: boolean
${fields}
rules:
  - ${rule}
`;

rejects(
  'one salt in two experiments',
  experiment('first', 'bucketBy: userId\nsalt: banner') + experiment('second', 'bucketBy: userId\nsalt: «banner»'),
  { severity: 'warning', message: /`first`/ },
);
rejects(
  'the key of another experiment as salt, at the salt',
  experiment('first', 'bucketBy: userId\nsalt: «second»') + experiment('second', 'bucketBy: userId'),
);
rejects(
  'the salt of a rule',
  experiment('first', 'bucketBy: userId') +
    experiment('second', 'bucketBy: userId', '«split: { on: 50, off: 50 }\n    salt: first»'),
);
accepts(
  'a group that says so',
  experiment('first', 'bucketBy: userId\ngroup: banner') + experiment('second', 'bucketBy: userId\ngroup: banner'),
);
accepts(
  'different keys',
  experiment('first', 'bucketBy: userId\nsalt: a') + experiment('second', 'bucketBy: deviceId\nsalt: a'),
);
accepts(
  'flags that measure nothing',
  experiment('first', 'bucketBy: userId\nsalt: a') +
    experiment('second', 'bucketBy: userId\nsalt: a').replace('experiment', 'release'),
);
accepts(
  'experiments that exclude each other',
  `${experiment('first', 'bucketBy: userId\nsalt: a')}${experiment('second', 'bucketBy: userId\nsalt: a')}
=== layers/banners.yaml
bucketBy: userId
slots: { first: 50, second: 50 }
`,
);
accepts(
  'an experiment that divides nobody',
  experiment('first', 'bucketBy: userId\nsalt: a') + experiment('second', 'bucketBy: userId\nsalt: a', 'serve: on'),
);
