import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { OutputConfig } from '../model/project-config.js';
import type { Program } from '../optimize/program.js';

/** A file of a release, before it is written. */
export interface EmittedFile {
  /** What stands between the output's name and its hash, if the target makes several files; else empty. */
  readonly name: string;
  readonly extension: string;
  readonly text: string;
  /** How many flags the file holds. */
  readonly flags: number;
}

/** A form that a program can be compiled to. */
export interface Target {
  readonly name: string;
  readonly summary: string;
  /** Pure: the same program gives the same bytes. What the target cannot express is a diagnostic, never silence. */
  readonly emit: (program: Program, sink: DiagnosticSink, output: OutputConfig) => readonly EmittedFile[];
  /** The losses that an output may allow in its `degrade`; without permission each of them is an error. */
  readonly degradations?: readonly string[];
  /** Its consumers read one fixed address: each file also stands under a name that does not change. */
  readonly hasFixedName?: true;
}

export const defineTarget = (target: Target): Target => target;
