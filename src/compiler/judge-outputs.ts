import { createLoweringCache } from '../analysis/lowering-cache.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import { targets } from '../targets/index.js';
import type { StageRunner } from './stages.js';

/**
 * Reports what the formats of outputs cannot express, as a build would, so that a pull request hears of it. Bundles of
 * our own express everything and are not compiled for this.
 */
export function judgeOutputs(flagSet: FlagSet, stages: StageRunner, sink: DiagnosticSink): void {
  const cache = createLoweringCache();
  const foreign = new Set(targets.filter(({ hasFixedName }) => hasFixedName === true).map(({ name }) => name));
  for (const output of flagSet.config.outputs.filter(({ target }) => foreign.has(target)))
    for (const { name } of flagSet.config.environments) {
      if (!(output.environments?.includes(name) ?? true)) continue;
      const program = stages.run('program', flagSet, name, output, cache);
      stages.run('emit', stages.run('optimize', program, { level: 'optimized', sink, cache }), output, sink);
    }
}
