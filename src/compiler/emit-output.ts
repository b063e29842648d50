import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { OutputConfig } from '../model/project-config.js';
import type { Program } from '../optimize/program.js';
import { targets } from '../targets/index.js';
import type { EmittedFile, Target } from '../targets/target.js';

/** The files of one output in the form of its target. */
export function emitOutput(program: Program, output: OutputConfig, sink: DiagnosticSink): readonly EmittedFile[] {
  return targetOf(output).emit(program, sink, output);
}

/** Whether consumers of the output read one address. */
export const hasFixedName = (output: OutputConfig): boolean => targetOf(output).hasFixedName === true;

function targetOf(output: OutputConfig): Target {
  const target = targets.find(({ name }) => name === output.target);
  // The configuration was checked against the same list.
  if (target === undefined) throw new Error(`no target is called ${output.target}`);
  return target;
}
