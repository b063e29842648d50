import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { positionAt } from '../../../src/source/line-index.js';
import { checkText } from '../../support/check-text.js';
import { readSeededCase, seededSections } from '../../support/seeded-cases.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Everything that all phases say about a project. */
function findings(text: string, now?: string): readonly string[] {
  const { diagnostics } = checkText(text, now === undefined ? {} : { now });
  return diagnostics
    .map(({ id, span: { file, start } }) => `${id} ${file.path}:${positionAt(file, start).line}`)
    .sort();
}

const project = read('project.txt');
const tables = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.txt') && name !== 'project.txt',
);

test('the clean project is clean', () => expect(findings(project)).toEqual([]));

describe.each(tables)('%s', (table) => {
  test.each(seededSections(read(table)))('%s', (_, section) => {
    const { text, expected, now } = readSeededCase(section, project);
    expect(findings(text, now)).toEqual(expected);
  });
});
