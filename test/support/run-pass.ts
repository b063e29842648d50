import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { Pass, PassContext } from '../../src/optimize/pass.js';
import type { Program, ProgramFlag } from '../../src/optimize/program.js';
import { programOf } from './program.js';

/** What one pass makes of a program, and what it reports. */
export function runPass(
  pass: Pass,
  program: Program,
  options: Pick<PassContext, 'foldTime'> = {},
): { readonly program: Program; readonly diagnostics: readonly Diagnostic[] } {
  const sink = createDiagnosticList();
  const result = pass.run(program, { sink, simplifier: createSimplifier(), ...options });
  return { program: result, diagnostics: sink.diagnostics };
}

/** The flags after one pass. */
export const flagsAfter = (pass: Pass, ...flags: ProgramFlag[]): readonly ProgramFlag[] =>
  runPass(pass, programOf(flags)).program.flags;
