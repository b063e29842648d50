import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.js';
import { listDiagnostics } from '../src/compiler/diagnostic-catalogue.js';
import { riskRules } from '../src/diff/rules/index.js';
import { importers } from '../src/importers/index.js';
import { lintRules } from '../src/lint/rules/index.js';
import { operators } from '../src/operators/index.js';
import { passes } from '../src/optimize/passes/index.js';
import { diffReporters } from '../src/reporters/diff/index.js';
import { reporters } from '../src/reporters/index.js';
import { targets } from '../src/targets/index.js';
import { listSources, readSource, repositoryRoot } from './support/source-imports.js';

/** What is there once with everything that belongs to it, or the test fails. */
const extensions = [
  { folder: 'operators', names: operators.map(({ name }) => name) },
  { folder: 'lint/rules', names: lintRules.map(({ id }) => id) },
  { folder: 'optimize/passes', names: passes.map(({ name }) => name) },
  { folder: 'targets', names: targets.map(({ name }) => name) },
  { folder: 'importers', names: importers.map(({ name }) => name) },
  { folder: 'reporters', names: reporters.map(({ name }) => name) },
  { folder: 'diff/rules', names: riskRules.map(({ id }) => id.replace(/^diff\//, '')) },
  { folder: 'reporters/diff', names: diffReporters.map(({ name }) => name) },
  { folder: 'cli/commands', names: commands.map(({ name }) => name) },
];

/** `in` is a word of the language and cannot name a constant, so its file has another name. */
const fileNames = new Map([['in', 'is-in']]);

const fileNameOf = (name: string) =>
  fileNames.get(name) ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function runScript(script: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(repositoryRoot, 'scripts', script), '--check']);
  return { status, stderr: stderr.toString() };
}

test('the registries are those that the folders give', () => {
  expect(runScript('generate-registries.js')).toEqual({ status: 0, stderr: '' });
});

test('the tables of the docs are those that the metadata give', () => {
  expect(runScript('generate-docs.js')).toEqual({ status: 0, stderr: '' });
});

test.each(extensions)('$folder: the file of a thing has its name, and a test', ({ folder, names }) => {
  const missing = names.flatMap((name) => {
    const path = `${folder}/${fileNameOf(name)}`;
    return [`src/${path}.ts`, `test/${path}.test.ts`].filter((file) => !existsSync(join(repositoryRoot, file)));
  });
  expect(missing).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('no id of a finding is given twice, and every one has a summary', () => {
  const all = [...listDiagnostics(), ...riskRules];
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z]+\/[a-z-]+$/.test(id))).toEqual([]);
  expect(all.filter(({ summary }) => !/^[A-Z`].*\.$/.test(summary))).toEqual([]);
});

test('every finding that syntax, model and project declare is reported somewhere', () => {
  const sources = listSources('src').filter((path) => !/diagnostics\.ts$/.test(path));
  const text = sources.map(readSource).join('\n');
  const ruleIds = new Set(lintRules.map(({ id }) => id));
  const silent = listDiagnostics().filter(({ id }) => !ruleIds.has(id) && !text.includes(`'${id}'`));
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('every field that the flag schema accepts is read by the model', () => {
  const model = listSources('src')
    .filter((path) => path.startsWith('model/'))
    .map(readSource)
    .join('\n');
  const unread = fieldsOfSchemas(['flag', 'segment', 'layer', 'context', 'config', 'retired', 'change']).filter(
    (field) => !model.includes(`'${field}'`) && !ignoredFields.has(field),
  );
  expect(unread).toEqual([]);
});

/** Accepted for editors or for people, and meaningless to a bundle; each with its reason. */
const ignoredFields = new Map([
  ['$schema', 'tells an editor which schema to use'],
  ['formatVersion', 'has one value so far, which the schema checks'],
  ['profile', 'has one value so far, which the schema checks'],
  ['code', 'for the scan of application code'],
  ['include', 'of `code`'],
  ['exclude', 'of `code`'],
  ['patterns', 'of `code`'],
]);

function fieldsOfSchemas(kinds: readonly string[]): readonly string[] {
  const fields = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value && typeof value.properties === 'object' && value.properties !== null)
      for (const field of Object.keys(value.properties)) fields.add(field);
    for (const child of Object.values(value)) visit(child);
  };
  for (const kind of kinds)
    visit(JSON.parse(readFileSync(join(repositoryRoot, 'schemas', `${kind}.schema.json`), 'utf8')));
  return [...fields].sort();
}
