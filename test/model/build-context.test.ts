import { expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

const context = (attributes: string) => `
=== context.yaml
attributes:
${attributes}
`;

accepts(
  'attributes with everything they may say',
  context('  a: { type: number, min: 0, max: 9, enum: [1, 2], audience: server, pii: true }'),
  ({ attributes }) => {
    expect([...attributes.keys()]).toEqual(['a', 'targetingKey']);
    expect(attributes.get('a')).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 9,
      allowedValues: [1, 2],
      audience: 'server',
      pii: true,
    });
    expect(attributes.get('targetingKey')).toMatchObject({ type: 'string', pii: false });
  },
);

rejects('V15: a prototype name', context('  «constructor»: { type: string }'), 'key/prototype-name');
rejects('V15: a prototype name between dots', context('  «a.__proto__.b»: { type: string }'), 'key/format');
rejects('an empty part between dots', context('  «a..b»: { type: string }'), 'key/format');
rejects('a word of conditions', context('  «not»: { type: string }'), 'key/format');
rejects('the word for chance', context('  «random»: { type: string }'), 'key/format');
rejects(
  'names that differ in letter case only',
  context('  «userId»: { type: string }\n  «userID»: { type: string }'),
  'key/duplicate',
);
rejects('values of another type', context('  a: { type: string, enum: [x, «1»] }'), 'context/type-mismatch -> "1"');
rejects('an enumeration of booleans', context('  a: { type: boolean, enum: «["true"]» }'), 'context/operator-type');
rejects('a minimum above the maximum', context('  a: { type: number, min: «5», max: 3 }'), 'context/empty-range');
rejects('a targeting key that is no string', context('  targetingKey: { type: «number» }'), 'context/type-mismatch');
