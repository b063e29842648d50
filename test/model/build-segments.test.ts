import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

accepts(
  'V6: a diamond',
  `
=== segments/a.yaml
if: { segment: [b, c] }
=== segments/b.yaml
if: { segment: d }
=== segments/c.yaml
if: { not: { segment: d } }
=== segments/d.yaml
if: { plan: pro }
`,
  ({ segments }) => expect([...segments.keys()]).toEqual(['a', 'b', 'c', 'd']),
);

accepts(
  'lists inline and in files',
  `
=== segments/vip.yaml
list: { attribute: org.id, file: vip.csv }
=== segments/vip.csv
org.id,name
b,Bee
# gone: c
a,Ay
b,again
=== segments/ages.yaml
list: { attribute: age, values: [30, 4] }
=== segments/admins.yaml
list: { attribute: roles, values: [owner, admin] }
`,
  ({ segments }) => {
    expect(segments.get('vip')?.condition).toMatchObject({ kind: 'test', operator: 'in', operand: ['a', 'b'] });
    expect(segments.get('ages')?.condition).toMatchObject({ operator: 'in', operand: [4, 30] });
    expect(segments.get('admins')?.condition).toMatchObject({ operator: 'includesAny', operand: ['admin', 'owner'] });
  },
);

rejects(
  'V4: a cycle that the first segment only leads to',
  `
=== segments/a.yaml
if: { segment: b }
=== segments/b.yaml
if: { segment: «c» }
=== segments/c.yaml
if: { any: [{ plan: pro }, { not: { segment: b } }] }
`,
  'segment/cycle',
);
rejects('a segment that uses itself', '=== segments/a.yaml\nif: { segment: «a» }\n', 'segment/cycle');
rejects(
  'two loops through one segment once',
  `
=== segments/a.yaml
if: { segment: [«b», c] }
=== segments/b.yaml
if: { segment: a }
=== segments/c.yaml
if: { segment: a }
`,
  'segment/cycle',
);
rejects(
  'a list file that is not there',
  '=== segments/vip.yaml\nlist: { attribute: org.id, file: «vips.csv» }\n=== segments/vip.csv\na\n',
  'segment/unknown-list -> vip.csv',
);
rejects(
  'a list file with nothing in it',
  '=== segments/vip.yaml\nlist: { attribute: org.id, file: «vip.csv» }\n=== segments/vip.csv\n# none yet\n',
  'context/empty-list',
);
rejects(
  'an empty inline list',
  '=== segments/vip.yaml\nlist: { attribute: org.id, values: «[]» }\n',
  'context/empty-list',
);
rejects(
  'a list of an unknown attribute',
  '=== segments/vip.yaml\nlist: { attribute: «org.idd», values: [a] }\n',
  'context/unknown-attribute -> org.id',
);
rejects(
  'a list of booleans',
  '=== segments/vip.yaml\nlist: { attribute: «is_whale», values: [a] }\n',
  'context/operator-type',
);
rejects(
  'values in a file outside the enumeration, in the file',
  '=== segments/vip.yaml\nlist: { attribute: country, file: vip.csv }\n=== segments/vip.csv\nDE\n«XX»,Nowhere\n',
  'context/undeclared-value',
);
rejects(
  'numbers in a file that are none',
  '=== segments/vip.yaml\nlist: { attribute: age, file: vip.csv }\n=== segments/vip.csv\n1\n«0x10»\n',
  'context/type-mismatch',
);
rejects(
  'names that differ in letter case only',
  '=== segments/VIP.yaml\n«if: { plan: pro }»\n=== segments/vip.yaml\n«if: { plan: pro }»\n',
  'key/duplicate',
);
rejects('V15: a prototype name', '=== segments/constructor.yaml\n«if: { plan: pro }»\n', 'key/prototype-name');
rejects(
  'uses of a segment that could not be read only once',
  `
=== segments/a.yaml
if: «5»
=== a.yaml
type: boolean
rules: [{ if: { segment: a }, serve: on }]
`,
  'schema/invalid',
);
