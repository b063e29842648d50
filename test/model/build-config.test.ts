import { describe, expect, test } from 'vitest';
import { tryBuildProject } from '../support/build-project.js';
import { accepts, rejects } from '../support/model-tester.js';

const config = (fields: string) => `=== flags.config.yaml\nformatVersion: 1\n${fields}\n`;
const environments = 'environments: [{ name: staging }, { name: production }]\n';

accepts('the least a configuration says', config('environments: [{ name: production }]'), ({ config: built }) => {
  expect(built.environments).toMatchObject([{ name: 'production', production: false }]);
  expect(built.environments[0]).not.toHaveProperty('after');
  expect(built.owners).toBeUndefined();
  expect([...built.kinds.keys()]).toEqual(['experiment', 'kill-switch', 'ops', 'permission', 'release']);
  expect(built.kinds.get('release')).toEqual({ name: 'release', lifetimeDays: 90, expires: 'required' });
  expect(built.outputs).toMatchObject([
    { name: 'server', audience: 'server', target: 'halyard', context: {} },
    { name: 'client', audience: 'client', target: 'halyard', context: {} },
  ]);
});

accepts(
  'all it may say',
  config(`
environments:
  - { name: staging }
  - { name: production, production: true, soak: 7d }
  - { name: self-hosted, after: staging }
kinds: { ops: { lifetime: permanent, review: 30d }, spike: { lifetime: 14d, expires: required } }
owners: ["@a"]
reservedKeys: { "@@rate": rate }
outputs: [{ name: web, audience: client, tags: [web], environments: [production], context: { org: { id: x } } }]
lint: { rules: { b/c: off, a/b: [error, { max: 3 }] } }
`),
  ({ config: built }) => {
    expect(built.environments.map(({ name, after, soakDays }) => [name, after, soakDays])).toEqual([
      ['staging', undefined, undefined],
      ['production', 'staging', 7],
      ['self-hosted', 'staging', undefined],
    ]);
    expect(built.kinds.get('ops')).toEqual({ name: 'ops', reviewDays: 30, expires: 'optional' });
    expect(built.kinds.get('spike')).toEqual({ name: 'spike', lifetimeDays: 14, expires: 'required' });
    expect(built.outputs).toMatchObject([
      { name: 'web', audience: 'client', tags: ['web'], environments: ['production'] },
    ]);
    expect(JSON.stringify(built.outputs[0]?.context)).toBe('{"org":{"id":"x"}}');
    expect([...built.lint]).toMatchObject([
      ['a/b', { level: 'error', options: { max: 3 } }],
      ['b/c', { level: 'off', options: {} }],
    ]);
  },
);

accepts(
  'owners of a CODEOWNERS file',
  `${config(`${environments}owners: { from: .github/CODEOWNERS }`)}=== .github/CODEOWNERS\n# all\n* @org/all me@example.com # everything\n[Section] @b\n/a/ @a\n`,
  ({ config: built }) => expect(built.owners).toEqual(['@a', '@b', '@org/all', 'me@example.com']),
);

describe('names', () => {
  rejects('an environment twice', config('environments: [{ name: «a» }, { name: «a» }]'), 'key/duplicate');
  rejects(
    'environments that one folder cannot tell apart',
    config('environments: [{ name: «Prod» }, { name: «prod» }]'),
    'key/duplicate',
  );
  rejects(
    'an environment that leaves its folder',
    config('environments: [{ name: a }, { name: «../b» }]'),
    'key/format',
  );
  rejects(
    'V15: a prototype name',
    config('environments: [{ name: a }, { name: «constructor» }]'),
    'key/prototype-name',
  );
  rejects('an output twice', config(`${environments}outputs: [{ name: «a» }, { name: «a» }]`), 'key/duplicate');
  rejects('an output whose name is a device', config(`${environments}outputs: [{ name: «nul» }]`), 'key/format');
});

describe('references', () => {
  rejects(
    'an unknown environment to come after',
    config('environments: [{ name: staging }, { name: b, after: «stagin» }]'),
    'environment/unknown -> staging',
  );
  rejects(
    'environments that come after each other',
    config('environments: [{ name: «a», after: b }, { name: b }]'),
    'environment/cycle',
  );
  rejects(
    'an unknown environment of an output',
    config(`${environments}outputs: [{ name: a, environments: [«prodution»] }]`),
    'environment/unknown -> production',
  );
  rejects(
    'an unknown attribute of an output',
    config(`${environments}outputs: [{ name: a, context: { «plann»: pro } }]`),
    'context/unknown-attribute -> plan',
  );
  rejects(
    'a fixed value of another type',
    config(`${environments}outputs: [{ name: a, context: { age: «old» } }]`),
    'context/type-mismatch',
  );
  rejects(
    'a fixed value outside the enumeration',
    config(`${environments}outputs: [{ name: a, context: { plan: «por» } }]`),
    'context/undeclared-value -> pro',
  );
});

test('a configuration without a usable environment is of no use', () => {
  expect(tryBuildProject(config('environments: 3')).flagSet).toBeUndefined();
  expect(tryBuildProject(config('environments: [{ name: "../x" }]')).flagSet).toBeUndefined();
});

describe('fixed values', () => {
  const fixed = (value: string) => config(`${environments}outputs: [{ name: a, context: ${value} }]`);
  accepts(
    'values of every type',
    fixed('{ appVersion: 1.2.3, signedUpAt: 2026-01-01T00:00:00Z, roles: [a], is_whale: true, age: 1, plan: null }'),
  );
  rejects('a version that is none', fixed('{ appVersion: «v1» }'), 'context/type-mismatch');
  rejects(
    'a time without a zone',
    fixed('{ signedUpAt: «2026-01-01T00:00:00» }'),
    'schema/date-no-timezone -> 2026-01-01T00:00:00Z',
  );
  rejects('a list for one value', fixed('{ plan: «[pro]» }'), 'context/type-mismatch');
  rejects('one value for a list', fixed('{ roles: «admin» }'), 'context/type-mismatch');
});
