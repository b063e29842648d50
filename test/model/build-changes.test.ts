import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

const project = `=== a/new-checkout.yaml
type: boolean
=== retired.yaml
- { key: old-checkout, retired: 2026-01-01 }
=== changes/2026-11.yaml
`;

accepts(
  'notes of flags that are there, that were, and of the change as a whole',
  `${project}- { flag: new-checkout, risk: high, reason: " staffed ", environments: [production], by: "@payments" }
- { flag: old-checkout, risk: medium, reason: gone }
- { flag: "*", risk: blocked, reason: agreed, rule: diff/frozen }
`,
  ({ changes, flags }) => {
    expect([...flags.keys()]).toEqual(['new-checkout']);
    expect(changes).toMatchObject([
      { flag: 'new-checkout', risk: 'high', reason: 'staffed', environments: ['production'], by: '@payments' },
      { flag: 'old-checkout', risk: 'medium' },
      { flag: '*', risk: 'blocked', rule: { value: 'diff/frozen' } },
    ]);
  },
);
accepts('folders of that name elsewhere: they hold flags', '=== area/changes/x.yaml\ntype: boolean\n', ({ flags }) => {
  expect([...flags.keys()]).toEqual(['x']);
});
accepts('a file of notes without notes', '=== changes/none.yaml\n[]\n', ({ changes }) => expect(changes).toEqual([]));

rejects(
  'names that there are not',
  `${project}- { flag: «new-chekout», risk: high, reason: staffed }
- { flag: new-checkout, risk: high, reason: staffed, environments: [staging, «prodution»] }
`,
  'change/unknown-name -> new-checkout',
  'change/unknown-name -> production',
);
rejects(
  'a risk that there is not',
  `${project}- { flag: new-checkout, risk: «hihg», reason: staffed }\n`,
  'schema/invalid -> high',
);
rejects(
  'a flag that cannot be read, once: its notes are no mistake',
  '=== a/new-checkout.yaml\n«]»\n=== changes/a.yaml\n- { flag: new-checkout, risk: high, reason: staffed }\n',
  'yaml/parse',
);
