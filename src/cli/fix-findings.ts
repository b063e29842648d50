import type { CheckedProject } from '../compiler/check-project.js';
import { type FixedProject, fixProject } from '../compiler/fix-project.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { rewriteFiles } from '../project/rewrite-files.js';
import { UserError } from '../project/user-error.js';
import { renderUnifiedDiff } from '../reporters/unified-diff.js';
import { countNoun } from '../util/count-noun.js';
import type { Io } from './io.js';
import type { OpenedProject } from './open-project.js';

export interface FixOptions {
  readonly fix?: true;
  readonly dryRun?: true;
}

/** Throws `UserError` for options that mean nothing together. */
export function requireFix({ fix, dryRun }: FixOptions): void {
  if (dryRun === true && fix !== true) throw new UserError('--dry-run shows what --fix would do', 'add --fix');
}

/**
 * The project with the safe fixes of the selected findings: in the files, or with `--dry-run` only as a diff on standard
 * output.
 */
export function fixFindings(
  project: OpenedProject,
  select: (project: CheckedProject) => readonly Diagnostic[],
  { dryRun }: FixOptions,
  io: Io,
): OpenedProject {
  const result = fixProject(project.tree, project, { check: project.check, select });
  if (dryRun === true) io.stdout.write(renderUnifiedDiff(result.files));
  else rewriteFiles(project.location.repository, result.files);
  io.stderr.write(describeFixes(result, dryRun === true ? 'would fix' : 'fixed'));
  return { ...project, ...result.project };
}

function describeFixes({ fixed, files, isCut }: FixedProject, verb: string): string {
  if (fixed === 0) return 'nothing to fix\n';
  const rest = isCut ? '; there is more to fix: run it again' : '';
  return `${verb} ${countNoun(fixed, 'finding')} in ${countNoun(files.length, 'file')}${rest}\n`;
}
