import type { LoweringCache } from '../../src/analysis/lowering-cache.js';
import type { Bundle } from '../../src/bundle/bundle.js';
import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import type { OutputConfig } from '../../src/model/project-config.js';
import { buildProgram } from '../../src/optimize/build-program.js';
import type { OptimizationLevel } from '../../src/optimize/pass.js';
import { runPasses } from '../../src/optimize/run-passes.js';
import { halyard } from '../../src/targets/halyard.js';

interface OutputSite {
  readonly flagSet: FlagSet;
  readonly environment: string;
  readonly output: OutputConfig;
}

interface CompileChoices {
  readonly level: OptimizationLevel;
  readonly foldTime?: number;
  readonly cache?: LoweringCache;
}

/** One output of a project, through its text, the way a release holds it. */
export function compileOutput({ flagSet, environment, output }: OutputSite, choices: CompileChoices): Bundle {
  const sink = createDiagnosticList();
  const program = runPasses(buildProgram(flagSet, environment, output, choices.cache), { ...choices, sink });
  const [file] = halyard.emit(program, sink, output);
  if (sink.diagnostics.length > 0) throw new Error(sink.diagnostics.map(({ message }) => message).join('\n'));
  const bundle = readBundle(file?.text ?? '');
  if (isUnreadable(bundle)) throw new Error(bundle.message);
  return bundle;
}
