import { expect, test } from 'vitest';
import { compareSides } from '../../src/diff/compare-sides.js';
import type { DiffSide } from '../../src/diff/diff-side.js';
import { compileProject, requireFlagSet } from '../support/compile-project.js';
import { parseProjectText } from '../support/project-text.js';
import { TEST_NOW } from '../support/run-cli.js';

function side(label: string, text: string): DiffSide {
  const { files } = parseProjectText(text);
  const environments = ['staging', 'production'];
  return {
    label,
    prefix: 'flags/',
    flagSet: requireFlagSet(files),
    bundles: new Map(environments.map((name) => [name, compileProject(files, name)])),
    sources: files,
  };
}

/** Flags that changed in production, and files that changed in text only. */
function compare(before: string, after: string) {
  const report = compareSides(side('before', before), side('after', after), TEST_NOW);
  const production = report.environments.find(({ name }) => name === 'production');
  return { changed: production?.changes.map(({ flag }) => flag), textOnly: report.unchangedBehaviour };
}

const flag = (name: string, rules: string) => `=== a/${name}.yaml\ntype: boolean\nrules: ${rules}\n`;

const text = `
=== segments/dach.yaml
if: { country: [DE, AT, CH] }
=== segments/pilots.yaml
list: { attribute: org.id, file: pilots.csv }
=== segments/pilots.csv
org-1
org-2
${flag('first', '[{ if: { segment: dach }, serve: on }]')}${flag('second', '[{ if: { segment: pilots }, serve: on }]')}`;

test('a segment changes the flags that use it', () => {
  expect(compare(text, text.replace('DE, AT, CH', 'DE, AT'))).toEqual({ changed: ['first'], textOnly: [] });
});

test('a list file changes the flags whose segment takes it', () => {
  expect(compare(text, text.replace('org-2', 'org-3'))).toEqual({ changed: ['second'], textOnly: [] });
});

test.each([
  ['the order of values', 'DE, AT, CH', 'CH, DE, AT'],
  ['a segment that is put in', '{ segment: dach }', '{ country: [AT, CH, DE] }'],
  ['a rule that was dead anyway', 'serve: on }]', 'serve: on }, { if: { country: DE }, serve: off }]'],
  ['a double negation', '{ segment: dach }', '{ not: { not: { segment: dach } } }'],
  ['the order of variants', 'type: boolean', 'type: boolean\nvariants: { off: false, on: true }'],
  ['a description', 'type: boolean', 'description: New words.\ntype: boolean'],
])('%s is no change of behaviour', (_name, from, to) => {
  const { changed, textOnly } = compare(text, text.replace(from, to));
  expect(changed).toEqual([]);
  expect(textOnly).toHaveLength(1);
});

test('conditions that share their parts are compared without being written out', () => {
  const ladder = Array.from(
    { length: 12 },
    (_, step) => `=== segments/s${step + 1}.yaml
if: { any: [{ all: [{ segment: s${step} }, { roles: { includesAny: [x${step}] } }] }, { all: [{ segment: s${step} }, { roles: { includesAll: [y${step}] } }] }] }
`,
  ).join('');
  const deep = `\n=== segments/s0.yaml\nif: { country: DE }\n${ladder}${flag('deep', '[{ if: { segment: s12 }, serve: on }]')}`;
  expect(compare(deep, deep)).toEqual({ changed: [], textOnly: [] });
  expect(compare(deep, deep.replace('country: DE', 'country: AT')).changed).toEqual(['deep']);
});
