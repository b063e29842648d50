import { createLoweringCache, type LoweringCache } from '../analysis/lowering-cache.js';
import type { Bundle } from '../bundle/bundle.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Audience } from '../model/attribute.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OutputConfig } from '../model/project-config.js';
import type { OptimizationLevel } from '../optimize/pass.js';
import { buildReadableBundle } from '../targets/halyard.js';
import type { StageRunner } from './stages.js';

export interface CompileOptions {
  readonly level: OptimizationLevel;
  readonly audience: Audience;
  readonly sink: DiagnosticSink;
  readonly stages: StageRunner;
  readonly cache?: LoweringCache;
}

/**
 * All flags of one environment that an audience may read, as a bundle; no output of the configuration limits it.
 * Undefined, with a diagnostic, if no evaluator would accept it.
 */
export function compileBundle(flagSet: FlagSet, environment: string, options: CompileOptions): Bundle | undefined {
  const { level, audience, sink, stages, cache = createLoweringCache() } = options;
  const output: OutputConfig = { name: audience, audience, target: 'halyard', context: {}, span: wholeFile(flagSet) };
  const program = stages.run('program', flagSet, environment, output, cache);
  return buildReadableBundle(stages.run('optimize', program, { level, sink, cache }), sink);
}

function wholeFile({ config }: FlagSet): OutputConfig['span'] {
  return { file: config.file, start: 0, end: 0 };
}
