import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';

/** The outcome of a run over a project, as every format renders it. */
export interface Report {
  readonly command: string;
  readonly version: string;
  /** When it was, in milliseconds since the epoch; absent where the run did not come to look at the clock. */
  readonly now?: number;
  /** What counts, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the sources disable: for the formats that show such findings as disabled. Sorted. */
  readonly suppressed?: readonly Diagnostic[];
  /** The flags that were judged, for the formats that say of each whether it is fine. In order of the files. */
  readonly flags?: readonly JudgedFlag[];
  /** What the flags' own tests came to, where the run is one of them. */
  readonly tests?: TestsReport;
  /** What the help says of a kind of finding. */
  readonly describeRule?: (id: string) => RuleDescription | undefined;
  readonly summary: ReportSummary;
  /** Set when the run could not be done at all (usage, configuration, input and output). */
  readonly fatal?: { readonly message: string; readonly help?: string };
}

export interface JudgedFlag {
  readonly key: string;
  /** The path of its file. */
  readonly file: string;
}

/** The tests of all flags, in every environment they run in, and what they come to. */
export interface TestsReport {
  readonly runs: readonly TestRun[];
  readonly flags: Coverage;
  readonly rules: Coverage;
  readonly variants: Coverage;
}

export interface TestRun {
  readonly flag: string;
  readonly file: string;
  readonly name: string;
  readonly environment: string;
  readonly expected: string;
  readonly actual: string;
  readonly passed: boolean;
  /** Why a failure does not count: the reason of the comment that disables it. */
  readonly excused?: string;
}

/** How many of some things are reached by a test. */
export interface Coverage {
  readonly covered: number;
  readonly total: number;
}

export interface RuleDescription {
  /** The level it has where no configuration changes it. */
  readonly severity: Severity;
  readonly summary: string;
  readonly why?: string;
}

export interface ReportSummary {
  readonly files: number;
  readonly flags: number;
  readonly segments: number;
  readonly environments: readonly string[];
  /** Absent when the clock is fixed: the one value outside the promise of determinism. */
  readonly durationMs?: number;
}

export interface RenderOptions {
  readonly color: boolean;
  /** How many diagnostics are shown at most; absent: as many as suit the format. */
  readonly maxDiagnostics?: number;
}

/** A format that a report can be rendered in. */
export interface Reporter {
  readonly name: string;
  readonly summary: string;
  readonly render: (report: Report, options: RenderOptions) => string;
}

export const defineReporter = (reporter: Reporter): Reporter => reporter;
