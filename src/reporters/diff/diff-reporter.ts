import type { DiffReport } from '../../diff/diff-report.js';

export interface DiffRenderOptions {
  readonly color: boolean;
  /** Everything, where people otherwise get what matters and a count of the rest. */
  readonly all: boolean;
  /** Layouts of splits that move nobody who need not move, written out. */
  readonly suggest: boolean;
  /** Of the program. */
  readonly version: string;
}

/** A format that a comparison can be rendered in. */
export interface DiffReporter {
  readonly name: string;
  readonly summary: string;
  readonly render: (report: DiffReport, options: DiffRenderOptions) => string;
}

export const defineDiffReporter = (reporter: DiffReporter): DiffReporter => reporter;
