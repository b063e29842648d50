import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { applyEdits } from '../../src/fix/apply-edits.js';
import type { SourceFile } from '../../src/source/source-file.js';
import { readComments } from '../../src/syntax/comments.js';
import { replaceWeights } from '../../src/syntax/edit-weights.js';
import type { SyntaxNode } from '../../src/syntax/nodes.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { printPair, printWeight, type Weights } from '../../src/syntax/print-weights.js';
import { fieldOf, itemsOf, listOf, mapOf } from '../../src/syntax/read-node.js';
import { toValue } from '../../src/syntax/to-value.js';
import { propertyRuns } from '../support/property-runs.js';

const read = (text: string) => {
  const file: SourceFile = { path: 'x.yaml', text };
  const sink = createDiagnosticList();
  const root = parseYaml(file, sink);
  expect(sink.diagnostics).toEqual([]);
  const rules = listOf(fieldOf(mapOf(root), 'rules'));
  const split = fieldOf(mapOf(rules?.items[0]), 'split');
  if (root === undefined || split === undefined) throw new Error('the test writes no split');
  return { file, root, split };
};

/** Not by way of an object, which puts names of digits first. */
const weightsIn = (split: SyntaxNode): Weights =>
  split.kind === 'map'
    ? split.entries.map(({ key, value }) => [key.value, Number(toValue(value))])
    : itemsOf(split).map((pair) => {
        const [name, percent] = itemsOf(pair).map(toValue);
        return [String(name), Number(percent)];
      });

type Style = 'flow map' | 'flow list' | 'block map' | 'block list';

/** A flag file's rules, with comments wherever there may be some, and the split in a style. */
function write(weights: Weights, style: Style, { indent, lineBreak }: { indent: string; lineBreak: string }): string {
  const block = weights.flatMap((weight, index) => [
    ...(index % 2 === 0 ? [`${indent}  # above ${index}`] : []),
    `${indent}  ${style === 'block map' ? printWeight(weight) : `- ${printPair(weight)}`}${index % 3 === 0 ? `   # behind ${index}` : ''}`,
  ]);
  const split = {
    'flow map': [`{ ${weights.map(printWeight).join(', ')} }  # flow`],
    'flow list': [`[${weights.map(printPair).join(',  ')}] # flow`],
    'block map': ['   # block', ...block],
    'block list': ['', ...block],
  }[style];
  return [
    '# first',
    `rules:`,
    `${indent.slice(2)}- name: x  # name`,
    '',
    `${indent}split: ${split.join(lineBreak)}`,
    `${indent}# after`,
    '',
    `${indent}salt: y`,
    'last: 1 # last',
    '',
  ].join(lineBreak);
}

const NAMES = ['a', 'b', 'on', 'no', '1', 'with space', 'null', '#x', 'q"\'', '- y'];

const weight = fc.tuple(
  fc.constantFrom(...NAMES),
  fc.nat(100_000).map((units) => units / 1000),
);
const distinct = fc.uniqueArray(weight, { minLength: 1, maxLength: 5, selector: ([name]) => name });
const repeating = fc.array(weight, { minLength: 1, maxLength: 5 });

test('in any style: the new weights, everything else as it was, every comment kept', () => {
  fc.assert(
    fc.property(
      distinct,
      repeating,
      fc.constantFrom<Style>('flow map', 'flow list', 'block map', 'block list'),
      fc.record({ indent: fc.constantFrom('  ', '    ', '      '), lineBreak: fc.constantFrom('\n', '\r\n') }),
      (before, after, style, layout) => {
        const { file, split } = read(write(before, style, layout));
        const edits = replaceWeights(split, after);
        expect(edits).toBeDefined();
        const text = applyEdits(file.text, edits ?? []);
        const changed = read(text);
        expect(weightsIn(changed.split)).toEqual(after);
        const expected = write([['x', 1]], 'flow map', layout).split(layout.lineBreak);
        const lines = text.split(layout.lineBreak);
        expect(lines.slice(0, 4)).toEqual(expected.slice(0, 4));
        expect(lines.slice(-5)).toEqual(expected.slice(-5));
        expect(commentsOf(changed.file)).toEqual(commentsOf(file));
        expect(/\r(?!\n)|(?<!\r)\n/.test(text)).toBe(layout.lineBreak === '\n');
      },
    ),
    propertyRuns(300),
  );
});

const commentsOf = (file: SourceFile) =>
  readComments(file)
    .map(({ span }) => file.text.slice(span.start, span.end))
    .sort();

test('numbers that stay are not written anew', () => {
  const { file, split } = read('rules:\n  - split: { a: 50.0, b: 5e1 }\n');
  expect(
    applyEdits(
      file.text,
      replaceWeights(split, [
        ['a', 50],
        ['b', 50],
      ]) ?? [],
    ),
  ).toBe(file.text);
});

test.each([
  ['an alias', 'rules:\n  - split: &x { a: 50, b: 50 }\n  - split: *x\n'],
  ['a comment between brackets', 'rules:\n  - split: [ # first\n      [a, 50], [b, 50]]\n'],
])('no edit: %s', (_, text) => {
  expect(replaceWeights(read(text).split, [['b', 100]])).toBeUndefined();
});
