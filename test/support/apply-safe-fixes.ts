import { type CheckedProject, checkProject } from '../../src/compiler/check-project.js';
import { fixProject } from '../../src/compiler/fix-project.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { EXAMPLE_DATE } from '../../src/lint/lint-rule.js';
import type { FileTree } from '../../src/project/file-tree.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { parseProjectText } from './project-text.js';

/** A project after `--fix`, with what it changed. */
export interface FixedText {
  readonly text: string;
  readonly project: CheckedProject;
  readonly fixed: number;
}

/** Makes all safe fixes of a little project (see project-text.ts). */
export function applySafeFixes(text: string, now = EXAMPLE_DATE): FixedText {
  const { files } = parseProjectText(text);
  const check = (tree: FileTree) =>
    checkProject(
      tree,
      Date.parse(now),
      createStageRunner(() => 0),
    );
  const tree = createMemoryTree(files, '');
  const result = fixProject(tree, check(tree), { check, select: ({ diagnostics }) => diagnostics });
  const after = new Map([...files, ...result.files.map((file) => [file.path, file.after] as const)]);
  const whole = [...after].map(([path, content]) => `=== ${path}\n${content}`).join('');
  return { text: whole, project: result.project, fixed: result.fixed };
}
