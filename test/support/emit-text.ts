import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { OutputConfig } from '../../src/model/project-config.js';
import { buildProgram } from '../../src/optimize/build-program.js';
import { runPasses } from '../../src/optimize/run-passes.js';
import { targets } from '../../src/targets/index.js';
import { buildProject } from './build-project.js';
import { NOWHERE } from './nowhere.js';

export interface EmittedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the outputs of a project would be, for production: the file of a target, and what it has to say. */
export function emitText(project: string, target: string, parts: Partial<OutputConfig> = {}): EmittedText {
  const { flagSet, diagnostics } = buildProject(project);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ id, message }) => `${id}: ${message}`).join('\n'));
  const output: OutputConfig = { name: 'out', audience: 'server', target, context: {}, span: NOWHERE, ...parts };
  const sink = createDiagnosticList();
  const program = runPasses(buildProgram(flagSet, 'production', output), { level: 'optimized', sink });
  const files = targets.find(({ name }) => name === target)?.emit(program, sink, output);
  return { text: files?.[0]?.text ?? '', diagnostics: sink.diagnostics };
}

/** Permissions to lose something, as a configuration gives them. */
export const allowing = (...names: readonly string[]): Partial<OutputConfig> => ({
  degrade: names.map((value) => ({ value, span: NOWHERE })),
});
