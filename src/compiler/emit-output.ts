import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { OutputConfig } from '../model/project-config.js';
import type { Program } from '../optimize/program.js';
import { targets } from '../targets/index.js';
import type { EmittedFile } from '../targets/target.js';

/** The files of one output in the form of its target. */
export function emitOutput(program: Program, output: OutputConfig, sink: DiagnosticSink): readonly EmittedFile[] {
  const target = targets.find(({ name }) => name === output.target);
  // The configuration was checked against the same list.
  if (target === undefined) throw new Error(`no target is called ${output.target}`);
  return target.emit(program, sink, output);
}
