import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { applyEdits } from '../../src/fix/apply-edits.js';
import type { SourceFile } from '../../src/source/source-file.js';
import type { Span } from '../../src/source/span.js';
import { removeItem } from '../../src/syntax/edit-item.js';
import type { SyntaxNode } from '../../src/syntax/nodes.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { printYaml } from '../../src/syntax/print-yaml.js';
import { toValue } from '../../src/syntax/to-value.js';
import type { JsonValue } from '../../src/util/json.js';
import { propertyRuns } from '../support/property-runs.js';

function parse(file: SourceFile): SyntaxNode | undefined {
  const sink = createDiagnosticList();
  const node = parseYaml(file, sink);
  expect(sink.diagnostics).toEqual([]);
  return node;
}

/** Removes what stands between « and ». */
function remove(marked: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const file = { path: 'a.yaml', text: marked.replace(/[«»]/g, '') };
  const edits = removeItem({ file, start, end });
  if (edits === undefined) return undefined;
  const text = applyEdits(file.text, edits);
  parse({ path: 'b.yaml', text });
  return text;
}

test.each([
  ['a list item', 'rules:\n  - a\n  - «b»\n  - c\n', 'rules:\n  - a\n  - c\n'],
  ['an item of several lines', '- «a: 1\n  b: 2»\n- c\n', '- c\n'],
  ['the comment behind it and those above', '- a\n# of b\n- «b» # b\n# of c\n- c\n', '- a\n# of c\n- c\n'],
  ['not a comment of another depth', 'x:\n  - a\n# of y\n  - «b»\ny: 1\n', 'x:\n  - a\n# of y\ny: 1\n'],
  ['not a comment behind a blank line', '- a\n# of all\n\n- «b»\n- c\n', '- a\n# of all\n\n- c\n'],
  ['one of two blank lines', '- a\n\n- «b»\n\n- c\n', '- a\n\n- c\n'],
  ['no blank line at the beginning', 'x:\n  - «a»\n\n  - b\n', 'x:\n  - b\n'],
  ['the blank lines before the end', '- a\n\n- «b»\n', '- a\n'],
  ['the blank lines before the last item', 'x:\n  - a\n\n  - «b»\ny: 1\n', 'x:\n  - a\ny: 1\n'],
  ['the last item', 'rules: # in order\n  - «a»\nx: 1\n', 'rules: [] # in order\nx: 1\n'],
  ['the last item, without indentation', 'rules:\n- «a»\nx: 1\n', 'rules: []\nx: 1\n'],
  ['the last item behind an anchor', 'rules: &r\n  - «a»\n', 'rules: &r\n  []\n'],
  ['the last item of a file', '# top\n- «a»\n', '# top\n[]\n'],
  ['the last entry', 'if:\n  «country»: DE\n', 'if: {}\n'],
  ['a value that is a map of one entry: its own entry', 'a: 1\nif:\n  «country: DE»\n', 'a: 1\n'],
  ['an entry by its key', 'a: 1\n«b»:\n  - 1\nc: 2\n', 'a: 1\nc: 2\n'],
  ['an entry by its value', 'a: 1\nb: «[1, 2]»\nc: 2\n', 'a: 1\nc: 2\n'],
  ['what stands above the first entry of a file', '# top\n«a»: 1\nb: 2\n', '# top\nb: 2\n'],
  ['the first entry behind a dash', '- «name»: x # why\n  # of b\n  b: 1\n', '- # of b\n  b: 1\n'],
  ['the only entry behind a dash', '- «name»: x\n- b\n', '- {}\n- b\n'],
  ['a list in a list', '- - «a»\n  - b\n', '- - b\n'],
  ['an item behind a block scalar', '- |+\n  a\n\n- «b»\n', '- |+\n  a\n\n'],
  ['a block scalar', 'a: «|\n  # no comment\n\n  x\n»\nb: 1\n', 'b: 1\n'],
  ['what has no line break behind it', 'a: 1\n«b»: 2', 'a: 1\n'],
  ['an explicit key', '? «a»\n: 1\nb: 2\n', 'b: 2\n'],
  ['windows line breaks', 'x:\r\n  - a\r\n\r\n  - «b» # b\r\n  - c\r\n', 'x:\r\n  - a\r\n\r\n  - c\r\n'],
  ['the first in brackets', '[«a», b]\n', '[b]\n'],
  ['in the middle of brackets', '[a, «b», c] # x\n', '[a, c] # x\n'],
  ['the last in brackets', '[a, «b»]\n', '[a]\n'],
  ['the last in brackets, with a comma', '[a, «b»,]\n', '[a,]\n'],
  ['the only one in brackets', 'x: [«a»,]\n', 'x: []\n'],
  ['an entry in braces', 'x: { a: 1, «b»: 2 }\n', 'x: { a: 1 }\n'],
  ['an entry in braces by its value', 'x: { a: «{ c: 1 }», b: 2 }\n', 'x: { b: 2 }\n'],
  ['a line in brackets', '[\n  a, # a\n  # b\n  «b», # b\n  # c\n  c,\n]\n', '[\n  a, # a\n  # c\n  c,\n]\n'],
  ['the last line in brackets', '[\n  a, # a\n  «b»\n]\n', '[\n  a, # a\n]\n'],
  ['before a comment in brackets', '[«a», # a\n b]\n', '[ # a\n b]\n'],
  ['behind a comment in brackets', '[a, # a\n «b»]\n', '[a, # a\n ]\n'],
  ['commas at the beginning of lines', '[\n  «a»\n  , b\n]\n', '[\n  b\n]\n'],
  ['a comment before the comma', '[\n  «a» # a\n  , b\n]\n', undefined],
  ['a file with aliases', 'a: &x [«1», 2]\nb: *x\n', undefined],
])('removes %s', (_, marked, expected) => {
  expect(remove(marked)).toBe(expected);
});

test('what is broken stays as it is', () => {
  expect(removeItem({ file: { path: 'a.yaml', text: 'a: [1, 2\nb: }\n' }, start: 4, end: 5 })).toBeUndefined();
  expect(removeItem({ file: { path: 'a.yaml', text: '' }, start: 0, end: 0 })).toBeUndefined();
});

interface Removable {
  readonly span: Span;
  readonly without: JsonValue;
}

/** Every item and entry of a tree with the value of the whole tree when it is gone. */
function removables(node: SyntaxNode): readonly Removable[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list')
    return node.items.flatMap((item, index) => {
      const rebuild = (value: readonly JsonValue[]) =>
        node.items.flatMap((other, at) => (at === index ? value : [toValue(other)]));
      return [
        { span: item.span, without: rebuild([]) },
        ...removables(item).map(({ span, without }) => ({ span, without: rebuild([without]) })),
      ];
    });
  return node.entries.flatMap(({ key, value }) => {
    const rebuild = (replacement: JsonValue | undefined) =>
      Object.fromEntries(
        node.entries.flatMap((entry) => {
          const kept = entry.key === key ? replacement : toValue(entry.value);
          return kept === undefined ? [] : [[entry.key.value, kept]];
        }),
      );
    return [
      { span: key.span, without: rebuild(undefined) },
      ...removables(value).map(({ span, without }) => ({ span, without: rebuild(without) })),
    ];
  });
}

const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom<JsonValue>('a', 'two words', '# no comment', 'x: y', 1, true),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** Comments between all lines, indented as the line that follows, and behind some. */
const withComments = (text: string) =>
  text
    .split('\n')
    .map((line, index) => (line === '' ? line : `${/^ */.exec(line)?.[0]}# above ${index}\n${line} # behind ${index}`))
    .join('\n');

test('whatever is removed, all else stays', () => {
  const styles = [
    printYaml,
    (value: JsonValue) => JSON.stringify(value),
    (value: JsonValue) => JSON.stringify(value, null, 2),
  ];
  fc.assert(
    fc.property(
      tree,
      fc.constantFrom(...styles),
      fc.boolean(),
      fc.boolean(),
      fc.nat(),
      (value, print, comments, windows, pick) => {
        const printed = comments ? withComments(print(value)) : print(value);
        const file = { path: 'a.yaml', text: windows ? printed.replaceAll('\n', '\r\n') : printed };
        // Of brackets with comments the parser refuses some that are right.
        const root = parseYaml(file, createDiagnosticList());
        const candidates = root === undefined ? [] : removables(root);
        const candidate = candidates[pick % Math.max(candidates.length, 1)];
        if (candidate === undefined) return;
        const edits = removeItem(candidate.span);
        expect(edits).toBeDefined();
        const text = applyEdits(file.text, edits ?? []);
        const changed = parse({ path: 'b.yaml', text });
        expect(changed && toValue(changed)).toEqual(candidate.without);
      },
    ),
    propertyRuns(300),
  );
});

test('beside something deeply nested', () => {
  const deep = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n');
  expect(remove(`${deep} 1\n«b: 2»\nc: 3\n`)).toBe(`${deep} 1\nc: 3\n`);
});
