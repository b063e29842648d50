import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import { checkRiskRules } from '../diff/check-risk-rules.js';
import type { ProjectHistory } from '../history/project-history.js';
import { testFailed } from '../lint/late-rules.js';
import { suppress } from '../lint/suppressions/suppress.js';
import type { FlagSet } from '../model/flag-set.js';
import type { FileTree } from '../project/file-tree.js';
import type { parseDocument } from '../syntax/parse-document.js';
import { listSourceFiles } from '../syntax/project-documents.js';
import { addPlaces } from './add-places.js';
import { checkTargets } from './check-targets.js';
import { listDiagnostics } from './diagnostic-catalogue.js';
import { judgeFlagTests } from './judge-flag-tests.js';
import { judgeOutputs } from './judge-outputs.js';
import { type FlagTestResult, runFlagTests } from './run-flag-tests.js';
import type { StageRunner } from './stages.js';

/** Findings as they are reported: with their places, sorted, each once. */
export interface Findings {
  /** What counts. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the files disable: kept for formats that show it. */
  readonly suppressed: readonly Diagnostic[];
}

/** A project after everything that can be said about its sources has been said. */
export interface CheckedProject extends Findings {
  /** Absent when there is no usable configuration. */
  readonly flagSet?: FlagSet;
  /** Makes such findings of what rules find still later, from what the project is compiled to. */
  readonly settleLate: (found: readonly Diagnostic[]) => Findings;
  /** What the flags' own tests came to; absent where errors of syntax or model keep them from being run. */
  readonly tests?: readonly FlagTestResult[];
  readonly files: number;
}

/** What a check may be told beside the moment it happens at. */
export interface CheckSettings {
  /** Paths of the files that a change touches: elsewhere the calendar only warns. Absent: all. */
  readonly changedFiles?: ReadonlySet<string>;
  /** Also says what the formats of outputs cannot express; absent: that is left to the build. */
  readonly outputs?: 'judged';
  /** What git knows of the flags. Absent: the rules that need it say nothing. */
  readonly history?: ProjectHistory;
  /** How a file is parsed, for those who check again and again. */
  readonly parser?: typeof parseDocument;
}

/** Reads, parses, resolves and lints a project. `now` is in milliseconds since the epoch. */
export function checkProject(
  tree: FileTree,
  now: number,
  stages: StageRunner,
  settings: CheckSettings = {},
): CheckedProject {
  const sink = createDiagnosticList();
  const files = stages.run('read', tree, sink);
  const documents = files && stages.run('parse', files, tree, sink, settings.parser);
  const flagSet = documents && stages.run('model', documents, sink);
  const isWhole = sink.diagnostics.every(({ severity }) => severity !== 'error');
  const judged = createDiagnosticList();
  if (flagSet !== undefined) {
    stages.run('lint', flagSet, { now, sink: judged, ...settings });
    checkTargets(flagSet, sink);
    if (settings.outputs === 'judged' && isWhole) judgeOutputs(flagSet, stages, sink);
    checkRiskRules(flagSet, sink);
  }
  const tests = flagSet !== undefined && isWhole ? runFlagTests({ flagSet, now, stages }) : undefined;
  if (flagSet !== undefined && tests !== undefined)
    for (const failure of judgeFlagTests(tests, flagSet)) judged.report(failure);
  const suppressions =
    flagSet &&
    stages.run('settle', judged.diagnostics, flagSet, {
      ...{ now, sink, knownIds, files: listSourceFiles(documents) },
      judgedLate: new Set(tests === undefined ? [] : [testFailed.id]),
      ...settings,
    });
  const finish = (found: readonly Diagnostic[]) => divide(addPlaces(sortDiagnostics(found), documents));
  return {
    ...(flagSet === undefined ? {} : { flagSet }),
    ...finish(sink.diagnostics),
    settleLate: (found) => finish(suppress(found, suppressions ?? []).diagnostics),
    ...(tests === undefined ? {} : { tests }),
    files: files?.count ?? 0,
  };
}

const divide = (diagnostics: readonly Diagnostic[]): Findings => ({
  diagnostics: diagnostics.filter(({ suppressed }) => suppressed === undefined),
  suppressed: diagnostics.filter(({ suppressed }) => suppressed !== undefined),
});

const knownIds = new Set(listDiagnostics().map(({ id }) => id));
