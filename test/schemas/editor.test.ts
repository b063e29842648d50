import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enumerateSchema } from '../../src/syntax/enumerate-schema.js';
import { type Editor, openEditor } from '../support/language-server.js';
import { repositoryRoot } from '../support/source-imports.js';

const labels = async (editor: Editor, text: string) => (await editor.complete(text)).map(({ label }) => label);

describe('with the published schema', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor(join(repositoryRoot, 'schemas/flag.schema.json'));
  });
  afterAll(() => editor.close());

  test('completes fields, with documentation', async () => {
    const items = await editor.complete('type: boolean\n|');
    const field = items.find(({ label }) => label === 'defaultVariant');
    expect(JSON.stringify(field?.documentation)).toContain('no targeting rule decides');
    expect(items.map(({ label }) => label)).toContain('bucketBy');
  });

  test('completes the values of an enumeration', async () => {
    expect(await labels(editor, 'type: |')).toEqual(expect.arrayContaining(['boolean', 'rate', 'object']));
    expect(await labels(editor, 'type: boolean\nrules:\n  - serve: on\n    rollout: 5\n    onMiss: |')).toContain(
      'next',
    );
  });

  test('completes fields of a rule and operators of a condition', async () => {
    expect(await labels(editor, 'type: boolean\nrules:\n  - serve: on\n    |')).toContain('rollout');
    const condition = 'type: boolean\nrules:\n  - serve: on\n    if:\n      country:\n        |';
    expect(await labels(editor, condition)).toEqual(expect.arrayContaining(['startsWith', 'semver', 'notIn']));
  });

  test('explains a field and an operator under the pointer', async () => {
    expect(await editor.hover('type: boolean\ndefaultV|ariant: off\n')).toContain('no targeting rule decides');
    expect(
      await editor.hover('type: boolean\nrules:\n  - serve: on\n    if: { appVersion: { sem|ver: ">=2" } }\n'),
    ).toContain('lies in this range');
  });

  test('underlines a mistake once', async () => {
    expect(await editor.diagnose('type: boolean\nrulez: []\n')).toMatchObject([
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } } },
    ]);
    expect(await editor.diagnose('type: boolean\nrules:\n  - serve: on\n    split: { on: 100 }\n')).toHaveLength(1);
    expect(
      await editor.diagnose('type: boolean\nrules:\n  - if: { country: { iz: DE } }\n    serve: on\n'),
    ).toHaveLength(1);
    expect(
      await editor.diagnose('type: boolean\nrules:\n  - if: { segment: staff, country: [DE, AT] }\n    serve: on\n'),
    ).toEqual([]);
  });
});

describe('with the schema of a project', () => {
  let editor: Editor;
  const folder = mkdtempSync(join(tmpdir(), 'halyard-schema-'));
  beforeAll(async () => {
    const schema = enumerateSchema('flag', {
      attributes: [
        { name: 'country', type: 'string', allowedValues: ['DE', 'AT'] },
        { name: 'appVersion', type: 'semver', description: 'Version of the app' },
        { name: 'age', type: 'number' },
      ],
      segments: ['staff', 'beta-testers'],
      environments: ['staging', 'production'],
      owners: ['@payments', '@growth'],
      kinds: ['release', 'ops'],
      tags: ['web'],
      groups: ['revamp'],
      flags: [{ key: 'payments-v2', description: 'The new payments', variants: ['on', 'off'] }],
    });
    writeFileSync(join(folder, 'flag.json'), JSON.stringify(schema));
    editor = await openEditor(join(folder, 'flag.json'));
  });
  afterAll(async () => {
    await editor.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['owners', 'type: boolean\nowner: |', '"@growth"'],
    ['kinds', 'type: boolean\nkind: |', 'ops'],
    ['environments', 'type: boolean\nenvironments:\n  |', 'production'],
    ['flags', 'type: boolean\nrequires:\n  |', 'payments-v2'],
    ['variants of flags', 'type: boolean\nrequires:\n  payments-v2: |', '"on"'],
    ['attributes', 'type: boolean\nrules:\n  - serve: on\n    if:\n      |', 'appVersion'],
    ['segments', 'type: boolean\nrules:\n  - serve: on\n    if:\n      segment: |', 'beta-testers'],
    ['values of an attribute', 'type: boolean\nrules:\n  - serve: on\n    if:\n      country: |', 'AT'],
    ['values in a list', 'type: boolean\nrules:\n  - serve: on\n    if:\n      country:\n        - |', 'AT'],
    ['attributes to bucket by', 'type: boolean\nbucketBy: |', 'random'],
  ])('completes %s', async (_, text, expected) => {
    expect(await labels(editor, text)).toContain(expected);
  });

  test('completes only the operators that an attribute can have', async () => {
    const found = await labels(editor, 'type: boolean\nrules:\n  - serve: on\n    if:\n      appVersion:\n        |');
    expect(found).toContain('semver');
    expect(found).not.toContain('startsWith');
  });

  test('explains an attribute under the pointer', async () => {
    const text = 'type: boolean\nrules:\n  - serve: on\n    if:\n      appV|ersion: { semver: ">=2" }\n';
    expect(await editor.hover(text)).toContain('Version of the app');
  });

  test('underlines names that the project does not have', async () => {
    const text = `type: boolean
owner: "@paymnts"
environments: { prod: { serve: on } }
rules:
  - if: { contry: DE, segment: staf, country: FR, age: { gt: 5 } }
    serve: on
  - if: { country: [DE, FR], appVersion: { startsWith: "2" } }
    serve: on
  - if: { country: { notIn: [AT] }, appVersion: { semver: ">=2" }, age: { gte: 18 }, not: { age: 5 } }
    serve: on
`;
    const found = await editor.diagnose(text);
    expect(found.map(({ range }) => range.start.line).sort()).toEqual([2, 3, 5, 5, 5, 7, 7]);
  });
});
