import type { LoweringCache } from '../analysis/lowering-cache.js';
import { createSimplifier } from '../analysis/simplify-expression.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { orderPasses } from './order-passes.js';
import type { OptimizationLevel } from './pass.js';
import { passes } from './passes/index.js';
import type { Program } from './program.js';

export interface PassOptions {
  readonly level: OptimizationLevel;
  readonly sink: DiagnosticSink;
  /** Decides time windows and ramps for this moment, milliseconds since the epoch: the result answers for it alone. */
  readonly foldTime?: number;
  /** What the program was lowered with: programs of one run then share what was simplified, too. */
  readonly cache?: LoweringCache;
}

/** The program after all passes of its level; every pass keeps what evaluations give. */
export function runPasses(program: Program, { level, sink, foldTime, cache }: PassOptions): Program {
  const simplifier = cache?.simplifier ?? createSimplifier();
  const context = { sink, simplifier, ...(foldTime === undefined ? {} : { foldTime }) };
  return orderPasses(passes)
    .filter((pass) => pass.level === 'always' || level === 'optimized')
    .reduce((before, pass) => pass.run(before, context), program);
}
