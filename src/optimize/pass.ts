import type { Simplifier } from '../analysis/simplify-expression.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Program } from './program.js';

/** `written` keeps every rule as the source has it; `optimized` is what a release holds. Both behave the same. */
export type OptimizationLevel = 'written' | 'optimized';

export interface PassContext {
  readonly sink: DiagnosticSink;
  /** Shared by all passes, so that what one of them simplified the next recognises. */
  readonly simplifier: Simplifier;
  /** Milliseconds since the epoch: the moment the program is to answer for; absent, it answers for any. */
  readonly foldTime?: number;
}

/** One rewriting of a program that no evaluation can notice. */
export interface Pass {
  /** The name of its file. */
  readonly name: string;
  /** `always`: the program may not leave without it, whatever the level. */
  readonly level: 'always' | 'optimized';
  /** One sentence: what it does. */
  readonly summary: string;
  /** Why that is harmless, and why it stands where it does in the order. */
  readonly why: string;
  /** Names of passes that must have run before. */
  readonly after: readonly string[];
  /** Pure, and the same object again if there was nothing to do. */
  readonly run: (program: Program, context: PassContext) => Program;
}

export const definePass = (pass: Pass): Pass => pass;
