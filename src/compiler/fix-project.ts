import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { chooseFixes } from '../fix/choose-fixes.js';
import { fixFile } from '../fix/fix-file.js';
import { isLintFinding } from '../lint/is-lint-finding.js';
import { testFailed } from '../lint/late-rules.js';
import type { FileTree } from '../project/file-tree.js';
import { createOverlayTree } from '../project/overlay-tree.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { CheckedProject } from './check-project.js';

/** A round makes one change of meaning in a file. A file that needs more of them than this needs a person. */
const MOST_ROUNDS = 100;

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
  /** Whether there may be more to fix in what the fixes left. */
  readonly isCut: boolean;
}

export interface FixSettings {
  readonly check: (tree: FileTree) => CheckedProject;
  /** Which findings of a project are to be fixed. */
  readonly select: (project: CheckedProject) => readonly Diagnostic[];
}

/**
 * Makes the safe fixes of a project, judges it again, and goes on until there is nothing more to fix. Writes nothing.
 * Files that syntax or model would find wrong afterwards stay as they are: no fix may cost anybody a build.
 */
export function fixProject(tree: FileTree, checked: CheckedProject, { check, select }: FixSettings): FixedProject {
  const refused = new Set<string>();
  let files: ReadonlyMap<string, FixedFile> = new Map();
  let project = checked;
  let fixed = 0;
  let isCut = true;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changes = changeFiles(select(project), files, refused);
    isCut = changes.size > 0;
    if (!isCut) break;
    const candidates = new Map([...files, ...changes]);
    const next = check(createOverlayTree(tree, textsOf(candidates)));
    const broken = findBroken([...changes.keys()], project, next);
    for (const path of broken) refused.add(path);
    if (broken.length > 0) continue;
    for (const change of changes.values()) fixed += change.fixed;
    files = candidates;
    project = next;
  }
  const sorted = [...files.values()].sort((left, right) => compareCodeUnits(left.path, right.path));
  return { project, files: sorted, fixed, isCut };
}

function changeFiles(
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, FixedFile>,
  refused: ReadonlySet<string>,
): ReadonlyMap<string, FixedFile & { readonly fixed: number }> {
  const changes = new Map<string, FixedFile & { readonly fixed: number }>();
  for (const [file, fixes] of chooseFixes(diagnostics)) {
    const { path } = file;
    const result = refused.has(path) ? undefined : fixFile(file, fixes);
    if (result === undefined) continue;
    const { text: after, fixed } = result;
    changes.set(path, { path, before: files.get(path)?.before ?? file.text, after, fixed });
  }
  return changes;
}

const textsOf = (files: ReadonlyMap<string, FixedFile>): ReadonlyMap<string, string> =>
  new Map([...files.values()].map(({ path, after }) => [path, after]));

/** Which of the changed files brought a mistake; all of them where it shows elsewhere. */
function findBroken(changed: readonly string[], before: CheckedProject, after: CheckedProject): readonly string[] {
  const [had, has] = [countMistakes(before), countMistakes(after)];
  const worse = [...has].filter(([path, count]) => count > (had.get(path) ?? 0)).map(([path]) => path);
  const blamed = changed.filter((path) => worse.includes(path));
  return blamed.length > 0 || worse.length === 0 ? blamed : changed;
}

/** By file, the errors that no lint rule found, and tests that fail. */
function countMistakes({ diagnostics }: CheckedProject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.span.file;
    const isMistake = !isLintFinding(diagnostic) || diagnostic.id === testFailed.id;
    if (diagnostic.severity === 'error' && isMistake) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}
