import { accepts, rejects } from '../support/model-tester.js';

const flag = (key: string, fields: string) => `=== ${key}.yaml\ntype: boolean\n${fields}\n`;

accepts('flags that bucket alike', flag('a', 'group: g\nbucketBy: userId') + flag('b', 'group: g\nbucketBy: userId'));
rejects(
  'other attributes',
  flag('a', 'group: g\nbucketBy: userId') + flag('b', 'group: «g»\nbucketBy: deviceId'),
  'rollout/group-mismatch',
);
rejects('another salt', flag('a', 'group: g') + flag('b', 'group: «g»\nsalt: s'), 'rollout/group-mismatch');
accepts('one salt that all of them write', flag('a', 'group: g\nsalt: s') + flag('b', 'group: g\nsalt: s'));
