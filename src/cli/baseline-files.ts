import { join, relative } from 'node:path';
import type { CheckedProject } from '../compiler/check-project.js';
import {
  type BaselineEntry,
  compareWithBaseline,
  createBaseline,
  parseBaseline,
  printBaseline,
} from '../diagnostics/baseline.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import { isLintFinding } from '../lint/is-lint-finding.js';
import { UserError } from '../project/user-error.js';
import { countNoun } from '../util/count-noun.js';
import type { Io } from './io.js';
import type { OpenedProject } from './open-project.js';
import { readTextFile, writeTextFile } from './text-files.js';

export interface BaselineOptions {
  readonly baseline?: string;
  /** `true` without a name. */
  readonly writeBaseline?: string | true;
}

/** Below the project's root; begins with a dot, so that it is no file of the project. */
const DEFAULT_NAME = '.flags-baseline.json';

/** All findings of a project, as fingerprints want them. */
const allFindings = ({ diagnostics, suppressed }: CheckedProject) => sortDiagnostics([...diagnostics, ...suppressed]);

/** What a baseline does to a run. */
export interface Baseline {
  /** The findings that count beside it. */
  readonly fresh: (project: CheckedProject) => readonly Diagnostic[];
  /** What there is to say about it at the end. */
  readonly closingLine: (project: CheckedProject) => string;
}

/** Throws `UserError` for options that mean nothing together. */
export function requireWholeBaseline(
  { writeBaseline }: BaselineOptions,
  { paths, dryRun }: { readonly paths: readonly string[]; readonly dryRun: boolean },
): void {
  if (writeBaseline === undefined) return;
  if (paths.length > 0) throw new UserError('a baseline is of the whole project', 'leave the paths away');
  if (dryRun) throw new UserError('--dry-run writes nothing, --write-baseline does', 'leave one of them away');
}

/** The baseline that the options name; none where they ask for a new one. Throws `UserError` if it cannot be read. */
export function openBaseline({ baseline, writeBaseline }: BaselineOptions, io: Io): Baseline {
  if (baseline === undefined || writeBaseline !== undefined)
    return { fresh: ({ diagnostics }) => diagnostics, closingLine: () => '' };
  const entries = parseBaseline(readTextFile(baseline, io));
  if (entries === undefined)
    throw new UserError(
      `${baseline} is no baseline that this version reads`,
      'flags check --write-baseline writes one',
    );
  return { fresh: (project) => findFresh(project, entries), closingLine: (project) => describeUse(project, entries) };
}

/** The baseline that a run ends with: the one it began with, or a new one, written where the options say. */
export function settleBaseline(project: OpenedProject, known: Baseline, options: BaselineOptions, io: Io): Baseline {
  if (options.writeBaseline === undefined) return known;
  const path = baselinePath(project, options, io);
  const open = new Set(project.diagnostics);
  const entries = createBaseline(allFindings(project), (found) => open.has(found) && isLintFinding(found));
  writeTextFile(path, printBaseline(entries), io);
  const left = project.diagnostics.length - entries.length;
  const rest = left === 0 ? '' : `; ${countNoun(left, 'finding')} of syntax and model cannot be in it`;
  io.stderr.write(`wrote ${countNoun(entries.length, 'finding')} to ${path}${rest}\n`);
  return { fresh: (checked) => findFresh(checked, entries), closingLine: () => '' };
}

/** As people who work in the working directory write it. */
function baselinePath({ location }: OpenedProject, { baseline, writeBaseline }: BaselineOptions, io: Io): string {
  if (typeof writeBaseline === 'string') return writeBaseline;
  return baseline ?? relative(io.workingDirectory, join(location.root, DEFAULT_NAME));
}

function findFresh(project: CheckedProject, entries: readonly BaselineEntry[]): readonly Diagnostic[] {
  const { fresh } = compareWithBaseline(allFindings(project), entries);
  return project.diagnostics.filter((diagnostic) => fresh.has(diagnostic) || !isLintFinding(diagnostic));
}

/** Where syntax or model report an error, rules were silent about it: what is not there proves nothing. */
function describeUse(project: CheckedProject, entries: readonly BaselineEntry[]): string {
  const { diagnostics } = project;
  const hidden = diagnostics.length - findFresh(project, entries).length;
  const isWhole = diagnostics.every((diagnostic) => isLintFinding(diagnostic) || diagnostic.severity !== 'error');
  const gone = isWhole ? compareWithBaseline(allFindings(project), entries).gone.length : 0;
  const shrink = gone === 0 ? '' : `; ${gone} more of its findings no longer occur: --write-baseline takes them out`;
  return `baseline: ${countNoun(hidden, 'finding')} not shown${shrink}\n`;
}
