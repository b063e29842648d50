import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import type { Bundle } from '../../src/bundle/bundle.js';
import type { CompiledPair } from '../../src/diff/measure-radius.js';
import { readCompiledFlags } from '../../src/diff/read-compiled-flags.js';

/** Two bundles as the comparison reads them. */
export function compiledPair(before: Bundle, after: Bundle): CompiledPair {
  const simplifier = createSimplifier();
  return { before: readCompiledFlags(before, simplifier), after: readCompiledFlags(after, simplifier), simplifier };
}
