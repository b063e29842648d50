import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { chooseFixes } from '../fix/choose-fixes.js';
import { fixFile } from '../fix/fix-file.js';
import type { FileTree } from '../project/file-tree.js';
import { createOverlayTree } from '../project/overlay-tree.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { CheckedProject } from './check-project.js';

/** A round makes one change of meaning in a file, so this is how many one file may need. */
const MOST_ROUNDS = 200;

/** A file before and after all fixes. */
export interface FixedFile {
  /** As in its spans. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FixedProject {
  /** The project as it is with the fixes. */
  readonly project: CheckedProject;
  /** In code-unit order of the paths. */
  readonly files: readonly FixedFile[];
  /** How many fixes were made. */
  readonly fixed: number;
}

export interface FixSettings {
  readonly check: (tree: FileTree) => CheckedProject;
  /** Which findings of a project are to be fixed. */
  readonly select: (project: CheckedProject) => readonly Diagnostic[];
}

/** Makes the safe fixes of a project, judges it again, and goes on until there is nothing more to fix. Writes nothing. */
export function fixProject(tree: FileTree, checked: CheckedProject, { check, select }: FixSettings): FixedProject {
  const files = new Map<string, FixedFile>();
  let project = checked;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changes = 0;
    for (const [file, fixes] of chooseFixes(select(project))) {
      const result = fixFile(file, fixes);
      if (result === undefined) continue;
      const { path } = file;
      files.set(path, { path, before: files.get(path)?.before ?? file.text, after: result.text });
      changes += result.fixed;
    }
    if (changes === 0) break;
    fixed += changes;
    project = check(createOverlayTree(tree, new Map([...files.values()].map(({ path, after }) => [path, after]))));
  }
  return { project, files: [...files.values()].sort((left, right) => compareCodeUnits(left.path, right.path)), fixed };
}
