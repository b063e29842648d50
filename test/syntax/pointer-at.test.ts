import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { pointerAt } from '../../src/syntax/pointer-at.js';

/** The pointer of the stretch between « and ». */
function pointerOf(marked: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const file = { path: 'a.yaml', text: marked.replaceAll(/[«»]/g, '') };
  const root = parseYaml(file, createDiagnosticList());
  if (root === undefined) throw new Error('this is no YAML');
  return pointerAt(root, { file, start, end });
}

test.each([
  ['a key', '«one»: two\n', '/one'],
  ['a value', 'one: «two»\n', '/one'],
  ['an entry', 'zero: 0\n«one: two»\n', '/one'],
  ['a part of a scalar', 'one: "two «three» four"\n', '/one'],
  ['the whole document', '«one: two»\n', ''],
  ['an item of a list', 'rules:\n  - a\n  - «b»\n', '/rules/1'],
  ['a key below a list', 'rules:\n  - name: a\n  - if: { «country»: DE }\n', '/rules/1/if/country'],
  ['a map as a value', 'one:\n  «two: 3\n  four: 5»\n', '/one'],
  ['a name that must be escaped', 'a/b~c: { "«x»": 1 }\n', '/a~1b~0c/x'],
  ['an empty span within a scalar', 'one: t«»wo\n', '/one'],
  [
    'the last of many',
    `${'abcdefgh'
      .split('')
      .map((key) => `${key}: 1\n`)
      .join('')}i: «1»\n`,
    '/i',
  ],
])('%s', (_, marked, pointer) => {
  expect(pointerOf(marked)).toBe(pointer);
});

test.each([
  ['a comment', '# «comment»\none: two\n'],
  ['two entries of three', '«one: two\nthree: 4»\nfive: 6\n'],
  ['a key and half of its value', '«one: t»wo\n'],
  ['the end of the file', 'one: two\n«»'],
])('%s is no one thing', (_, marked) => {
  expect(pointerOf(marked)).toBeUndefined();
});
