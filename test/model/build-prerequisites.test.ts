import { describe, expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

/** Boolean flags with what each requires. */
const flags = (requires: Readonly<Record<string, string>>) =>
  Object.entries(requires)
    .map(([key, required]) => `=== ${key}.yaml\ntype: boolean\n${required === '' ? '' : `requires: ${required}\n`}`)
    .join('');

accepts(
  'V6: a diamond',
  flags({ a: '{ b: on, c: [on, off] }', b: '{ d: on }', c: '{ d: on }', d: '' }),
  ({ flags: built }) => {
    expect(built.get('a')?.prerequisites).toMatchObject([
      { flag: 'b', variants: ['on'] },
      { flag: 'c', variants: ['on', 'off'] },
    ]);
  },
);

describe('names', () => {
  rejects(
    'V16: a flag that does not exist, once',
    flags({ 'payments-v2': '', a: '{ «payment-v2»: on }' }),
    'prerequisite/unknown -> payments-v2',
  );
  rejects(
    'a retired flag',
    `${flags({ a: '{ «old»: on }' })}=== retired.yaml\n- { key: old, retired: 2026-01-01 }\n`,
    'prerequisite/unknown',
  );
  rejects(
    'a variant the other flag does not have',
    flags({ a: '{ b: [on, «of»] }', b: '' }),
    'prerequisite/impossible-variant -> off',
  );
  rejects(
    'a flag that could not be read only there',
    `${flags({ a: '{ b: on }' })}=== b.yaml\ntype: «bool»\n`,
    'schema/invalid',
  );
  rejects(
    'a variant that could not be read only there',
    `${flags({ a: '{ b: x }' })}=== b.yaml\ntype: boolean\nvariants: { x: «1», off: false }\n`,
    'type/variant-mismatch',
  );
});

describe('cycles', () => {
  rejects(
    'V4: one that the first flag only leads to',
    flags({ a: '{ b: on }', b: '{ «c»: on }', c: '{ b: on }' }),
    'prerequisite/cycle',
  );
  rejects('V5: a flag that requires itself', flags({ a: '{ «a»: on }' }), 'prerequisite/cycle');
  rejects(
    'two of them, each once',
    flags({ a: '{ «b»: on }', b: '{ a: on }', c: '{ «d»: on }', d: '{ c: on, a: on }' }),
    'prerequisite/cycle',
  );
});

describe('layers', () => {
  const layer = '=== layers/x.yaml\nslots: { a: 50, b: 50 }\n';
  rejects(
    'B4: a flag of the same layer',
    `${flags({ a: '{ «b»: on }', b: '' })}${layer}`,
    'prerequisite/exclusive-pair',
  );
  accepts('a variant the other flag serves outside its slot', `${flags({ a: '{ b: off }', b: '' })}${layer}`);
});

describe('audiences', () => {
  rejects(
    'a client flag that requires a server flag',
    '=== a.yaml\ntype: boolean\naudience: client\nrequires: { «b»: on }\n=== b.yaml\ntype: boolean\n',
    'prerequisite/missing-in-target',
  );
  accepts(
    'a server flag that requires a client flag',
    '=== a.yaml\ntype: boolean\nrequires: { b: on }\n=== b.yaml\ntype: boolean\naudience: client\n',
  );
});
