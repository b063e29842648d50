import { expect, test } from 'vitest';
import { checkProject } from '../../src/compiler/check-project.js';
import { fixProject } from '../../src/compiler/fix-project.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { FileTree } from '../../src/project/file-tree.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { parseProjectText } from '../support/project-text.js';

const FLAG = `kind: ops
owner: "@payments"
description: A flag.
type: boolean
`;
const PROJECT = `=== area/first.yaml\n${FLAG}=== area/second.yaml\n${FLAG}`;

/** Fixes that write a text over the first line that begins with another, wherever it stands. */
function fix(replacements: readonly (readonly [path: string, before: string, after: string])[]) {
  const tree = createMemoryTree(parseProjectText(PROJECT).files, 'flags/');
  const check = (state: FileTree) =>
    checkProject(
      state,
      0,
      createStageRunner(() => 0),
    );
  const checked = check(tree);
  const files = [...(checked.flagSet?.flags.values() ?? [])].map(({ file }) => file);
  const diagnostics = replacements.flatMap(([path, before, after]): readonly Diagnostic[] =>
    files.flatMap((file) => {
      const start = file.text.indexOf(before);
      const span = { file, start, end: start + before.length };
      const correction = { label: '', safe: true, edits: [{ span, text: after }] };
      return file.path === path ? [{ id: 'x/y', severity: 'warning', message: '', span, fix: correction }] : [];
    }),
  );
  const select = (project: typeof checked) => (project === checked ? diagnostics : []);
  const { files: changed, fixed } = fixProject(tree, checked, { check, select });
  return { changed: changed.map(({ path, after }) => ({ path, after })), fixed };
}

test('several files at once', () => {
  const replacements = [
    ['flags/area/second.yaml', 'A flag.', 'Second.'],
    ['flags/area/first.yaml', 'A flag.', 'First.'],
  ] as const;
  expect(fix(replacements)).toEqual({
    changed: [
      { path: 'flags/area/first.yaml', after: FLAG.replace('A flag.', 'First.') },
      { path: 'flags/area/second.yaml', after: FLAG.replace('A flag.', 'Second.') },
    ],
    fixed: 2,
  });
});

test('a fix that would make the project wrong is not made, and costs no other', () => {
  const replacements = [
    ['flags/area/second.yaml', 'type: boolean', 'type: bolean'],
    ['flags/area/first.yaml', 'A flag.', 'First.'],
  ] as const;
  expect(fix(replacements)).toEqual({
    changed: [{ path: 'flags/area/first.yaml', after: FLAG.replace('A flag.', 'First.') }],
    fixed: 1,
  });
});
