import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffReporters } from '../../../src/reporters/diff/index.js';
import { cliProject } from '../../support/cli-project.js';

const BEFORE = `
=== segments/dach.yaml
description: German-speaking countries
if: { country: [DE, AT] }
=== growth/colour.yaml
description: Which colour sells.
kind: ops
owner: "@growth"
type: string
variants: { control: grey, a: red, b: blue }
defaultVariant: control
bucketBy: userId
rules:
  - name: all
    split: { control: 50, a: 50 }
=== pay/ramp.yaml
description: x
kind: ops
owner: "@payments"
type: boolean
bucketBy: userId
rules:
  - name: dach
    if: { segment: dach }
    serve: on
  - name: ramp
    serve: on
    rollout: 5
=== pay/words.yaml
description: x
kind: ops
owner: "@payments"
type: boolean
rules: [{ serve: on }]
`;

const AFTER = BEFORE.replace('{ control: 50, a: 50 }', '{ control: 33, a: 33, b: 34 }')
  .replace('rollout: 5\n', 'rollout: 25\n')
  .replace(
    'description: x\nkind: ops\nowner: "@payments"\ntype: boolean\nrules',
    'description: y\nkind: ops\nowner: "@payments"\ntype: boolean\nrules',
  );

function changedProject(before = BEFORE, after = AFTER) {
  const project = cliProject(before);
  cpSync(join(project.directory, 'flags'), join(project.directory, 'before'), { recursive: true });
  project.write(after);
  return { ...project, diff: (...args: string[]) => project.flags('diff', 'before', 'flags', ...args) };
}

async function reportOf(...args: string[]) {
  const { stdout, stderr } = await changedProject().diff('--json', '--env', 'production', ...args);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('shares, edits and their lines', async () => {
  const { environments } = await reportOf();
  const [colour, ramp] = environments[0].changes;
  expect(colour).toMatchObject({
    flag: 'colour',
    edits: [{ path: 'rules[all].split', source: 'flags/growth/colour.yaml:10' }],
    radius: [{ bound: 'exact', shares: { changed: 0.51 }, minimum: 0.34 }],
    suggestions: [{ rule: 'all', split: '[[control, 33], [b, 17], [a, 33], [b, 17]]', moves: 0.34, instead: 0.51 }],
  });
  expect(ramp).toMatchObject({
    edits: [{ path: 'rules[ramp].rollout', source: 'flags/pay/ramp.yaml:12' }],
    radius: [{ bound: 'at-most', shares: { gained: 0.2, lost: 0, switched: 0 } }],
  });
});

test('only some flags, only some owners', async () => {
  const flagsOf = async (...args: string[]) => {
    const { environments, metadata } = await reportOf(...args);
    const flags = (list: readonly { flag: string }[]) => list.map(({ flag }) => flag);
    return { changed: flags(environments[0].changes), unchanged: environments[0].unchanged, metadata: flags(metadata) };
  };
  expect(await flagsOf()).toEqual({ changed: ['colour', 'ramp'], unchanged: 1, metadata: ['words'] });
  expect(await flagsOf('--flag', 'ramp')).toEqual({ changed: ['ramp'], unchanged: 0, metadata: [] });
  expect(await flagsOf('--flag', 'ramp', '--flag', 'words')).toMatchObject({ changed: ['ramp'], unchanged: 1 });
  expect(await flagsOf('--owner', '@growth')).toEqual({ changed: ['colour'], unchanged: 0, metadata: [] });
  expect(await flagsOf('--flag', 'words')).toEqual({ changed: [], unchanged: 1, metadata: ['words'] });
});

test('what narrows, narrows what counts', async () => {
  const { diff } = changedProject();
  expect(await diff('--flag', 'words', '--exit-code')).toMatchObject({ code: 0 });
  expect(await diff('--flag', 'ramp', '--exit-code')).toMatchObject({ code: 1 });
});

test.each([
  [['--flag', 'colr'], 'did you mean `colour`'],
  [['--owner', '@growht'], 'did you mean `@growth`'],
  [['--env', 'prodution'], 'did you mean `production`'],
  [['--format', 'markdwn'], 'did you mean markdown?'],
  [['--format', 'json', '--format', 'github'], 'only one format'],
])('refused: %s', async (args, words) => {
  const { code, stdout, stderr } = await changedProject().diff(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
});

test('every format at once, each to a file', async () => {
  const { directory, diff } = changedProject();
  const { stdout } = await diff(...diffReporters.flatMap(({ name }) => ['--format', `${name}=${name}.out`]));
  const read = (name: string) => readFileSync(join(directory, `${name}.out`), 'utf8');
  expect(stdout).toBe(read('text'));
  for (const { name } of diffReporters) expect(read(name)).toContain('colour');
});

test('--suggest writes the layout out', async () => {
  const { diff } = changedProject();
  const { stdout } = await diff('--flag', 'colour');
  expect(stdout).toContain('flags diff --suggest');
  expect(stdout).not.toContain('[[control, 33]');
  expect((await diff('--flag', 'colour', '--suggest')).stdout).toContain(
    'split: [[control, 33], [b, 17], [a, 33], [b, 17]]',
  );
});

test('--text: the line diff of what is selected', async () => {
  const { diff } = changedProject();
  const { stdout } = await diff('--text', '--flag', 'ramp');
  expect(stdout).toContain('--- a/flags/pay/ramp.yaml\n+++ b/flags/pay/ramp.yaml\n');
  expect(stdout).toContain('\n-    rollout: 5\n+    rollout: 25\n');
  expect(stdout).not.toContain('colour.yaml');
  const { text } = JSON.parse((await diff('--text', '--json')).stdout);
  expect(text).toContain('+    split: { control: 33, a: 33, b: 34 }');
  expect((await diff('--text', '--format', 'markdown')).stdout).toContain(
    '<details><summary>Line diff</summary>\n\n```diff\n',
  );
});

test('--text shows the segment that a selected flag uses', async () => {
  const { diff } = changedProject(BEFORE, BEFORE.replace('[DE, AT]', '[DE, AT, CH]'));
  const { stdout } = await diff('--text', '--flag', 'ramp');
  expect(stdout).toContain('+if: { country: [DE, AT, CH] }');
});

test('--text of bundles is refused', async () => {
  const { flags } = changedProject();
  await flags('build', '--out', 'dist');
  const { code, stderr } = await flags('diff', 'dist/manifest.json', 'dist/manifest.json', '--text');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('has no sources') });
});
