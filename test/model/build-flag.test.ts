import { describe, expect } from 'vitest';
import { accepts, rejects } from '../support/model-tester.js';

accepts(
  'a flag with everything a flag may say',
  `
description: One page.
kind: release
owner: "@payments"
created: 2026-10-01
expires: 2027-01-31
links: { ticket: PAY-1 }
tags: [web, web, app]
type: string
variants:
  a: red
  b: { value: blue, payload: { x: 1 }, description: Blue }
defaultVariant: a
offVariant: b
bucketBy: [userId, deviceId]
group: revamp
bucketing: { profile: flagd-v2, input: "{salt}{key}" }
`,
  ({ flags }) => {
    expect(flags.get('new-checkout')).toMatchObject({
      key: 'new-checkout',
      damaged: false,
      description: { value: 'One page.' },
      kind: { value: 'release' },
      expires: { value: '2027-01-31' },
      tags: ['web', 'app'],
      audience: 'server',
      offVariant: 'b',
      bucketing: { bucketBy: ['userId', 'deviceId'], salt: 'revamp', profile: 'flagd-v2', input: '{salt}{key}' },
    });
    const variants = flags.get('new-checkout')?.variants;
    expect([...(variants?.values() ?? [])]).toMatchObject([
      { name: 'a', value: 'red' },
      { name: 'b', value: 'blue', payload: { x: 1 }, description: 'Blue' },
    ]);
  },
);

accepts('a flag that says next to nothing', 'type: boolean\n', ({ flags }) => {
  const flag = flags.get('new-checkout');
  expect(flag?.bucketing).toEqual({
    bucketBy: ['targetingKey'],
    salt: 'new-checkout',
    profile: 'flagd-v2',
    input: '{salt}/{key}/',
  });
  expect([...(flag?.variants.keys() ?? [])]).toEqual(['on', 'off']);
  expect(flag?.targeting.get('production')).toEqual({ enabled: true, defaultVariant: 'off', rules: [] });
});

describe('variants', () => {
  rejects(
    'a value of another type',
    'type: string\nvariants: { a: x, b: «1» }\ndefaultVariant: a\n',
    'type/variant-mismatch -> "1"',
  );
  rejects(
    'a value of another type in the long form',
    'type: number\nvariants: { a: 1, b: { value: «"2"» } }\ndefaultVariant: a\n',
    'type/variant-mismatch -> 2',
  );
  rejects('a scalar for an object', 'type: object\nvariants: { a: «x» }\ndefaultVariant: a\n', 'type/variant-mismatch');
  accepts(
    'maps and lists for an object',
    'type: object\nvariants: { a: { value: { x: 1 } }, b: { value: [1] } }\ndefaultVariant: a\n',
  );
  rejects('a percent for a rate', 'type: rate\nvariants: { a: «25» }\ndefaultVariant: a\n', 'type/rate-range -> 0.25');
  rejects('a negative rate', 'type: rate\nvariants: { a: «-0.1», b: 1 }\ndefaultVariant: b\n', 'type/rate-range');
  rejects(
    'V15: a prototype name',
    'type: boolean\nvariants: { on: true, off: false, «__proto__»: true }\n',
    'key/prototype-name',
  );
  rejects(
    'names that differ in letter case only',
    'type: boolean\nvariants: { «on»: true, «On»: true, off: false }\n',
    'key/duplicate',
  );
  rejects('a default that is no variant', 'type: boolean\ndefaultVariant: «of»\n', 'rule/undefined-variant -> off');
  rejects(
    'a value for a name',
    'type: string\nvariants: { a: blue, b: red }\ndefaultVariant: «blue»\n',
    'rule/undefined-variant -> a',
  );
  rejects('an off variant that is none', 'type: boolean\noffVariant: «disabled»\n', 'rule/undefined-variant');
  rejects(
    'no default where none goes without saying',
    '=== a.yaml\n«type: boolean»\nvariants: { yes: true, no: false }\n',
    'type/missing-default',
  );
  rejects(
    'a use of a variant whose value is wrong only once',
    'type: string\nvariants: { a: x, b: «1» }\ndefaultVariant: b\n',
    'type/variant-mismatch',
  );
});

describe('payloads', () => {
  const flag = (schema: string, payload: string) =>
    `type: boolean\npayloadSchema: ${schema}\nvariants: { on: { value: true, payload: ${payload} }, off: false }\n`;
  accepts('a payload that fits', flag('{ type: object, required: [title] }', '{ title: x }'));
  rejects(
    'a payload that does not fit, at the innermost place',
    flag('{ properties: { n: { type: integer } } }', '{ n: «x» }'),
    'type/payload-schema',
  );
  rejects('a schema that is none', flag('«{ type: strng }»', '{}'), 'type/invalid-payload-schema');
  rejects(
    'a schema that needs the network',
    flag('«{ $ref: "https://example.com/x.json" }»', '{}'),
    'type/invalid-payload-schema',
  );
  rejects('an asynchronous schema', flag('«{ $async: true }»', '{}'), 'type/invalid-payload-schema');
  accepts('objects in an enumeration', flag('{ enum: [{ a: 1 }] }', '{ a: 1 }'));
});

describe('metadata', () => {
  rejects('a kind that is not configured', 'type: boolean\nkind: «relase»\n', 'lifecycle/unknown-kind -> release');
  rejects(
    'a date the calendar does not have',
    'type: boolean\ncreated: «2025-02-30»\nexpires: «2026-1-1»\n',
    'schema/invalid-date -> 2025-02-28',
    'schema/invalid-date -> 2026-01-01',
  );
});

describe('bucketing', () => {
  rejects(
    'an attribute that is not declared',
    'type: boolean\nbucketBy: [userId, «devceId»]\n',
    'rollout/unknown-bucket-attribute -> deviceId',
  );
  rejects('an attribute that is no string', 'type: boolean\nbucketBy: «age»\n', 'rollout/unknown-bucket-attribute');
  rejects(
    'an experiment by chance',
    'type: boolean\nkind: experiment\nbucketBy: «random»\n',
    'rollout/random-bucketing',
  );
  accepts('chance elsewhere', 'type: boolean\nkind: ops\nbucketBy: random\n', ({ flags }) =>
    expect(flags.get('new-checkout')?.bucketing.bucketBy).toBe('random'),
  );
  rejects(
    'an input without the key',
    'type: boolean\nbucketing: { profile: flagd-v2, input: «"{salt}"» }\n',
    'rollout/missing-key-placeholder',
  );
});

describe('keys', () => {
  rejects(
    'a key that differs from the file name',
    '=== a/new-checkout.yaml\nkey: «old-checkout»\ntype: boolean\n',
    'key/filename-mismatch -> new-checkout',
  );
  accepts('a key no file can have', '=== a/slashed.yaml\nkey: checkout/v2\ntype: boolean\n', ({ flags }) =>
    expect([...flags.keys()]).toEqual(['checkout/v2']),
  );
  rejects('V15: a prototype name', '=== a/__proto__.yaml\n«type: boolean»\n', 'key/prototype-name');
  rejects(
    'V15: an explicit prototype name',
    '=== a/constructor.yaml\nkey: «constructor»\ntype: boolean\n',
    'key/prototype-name',
  );
  rejects(
    'one key in two folders, at both',
    '=== a/x.yaml\n«type: boolean»\n=== b/x.yaml\n«type: boolean»\n',
    'key/duplicate',
  );
  rejects(
    'keys that differ in letter case only',
    '=== a/x.yaml\n«type: boolean»\n=== b/X.yaml\n«type: boolean»\n',
    'key/duplicate',
  );
  rejects(
    'a retired key',
    '=== a/x.yaml\n«type: boolean»\n=== retired.yaml\n- { key: x, retired: 2026-01-01 }\n',
    'key/tombstone-reused',
  );
  rejects(
    'a reserved key that is not declared',
    '=== @@tracesRate.yaml\n«type: rate»\nvariants: { a: 0.1 }\ndefaultVariant: a\n',
    'key/reserved-prefix',
  );
  rejects(
    'a reserved key of another type',
    `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: production }]
reservedKeys: { "@@tracesRate": rate }
=== @@tracesRate.yaml
type: «number»
variants: { a: 0.1 }
defaultVariant: a
`,
    'type/reserved-key-mismatch -> rate',
  );
  accepts('V15: names that merely contain prototype names', '=== a/proto-constructor.yaml\ntype: boolean\n');
});
