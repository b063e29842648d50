import { createSimplifier } from '../analysis/simplify-expression.js';
import type { CompiledFlag } from './compiled-flag.js';
import { measureRadius } from './measure-radius.js';

/**
 * Whether anybody would get something else if a flag had another of its variants as default and were the same otherwise.
 * Whoever misses a prerequisite or the slot gets the default; that somebody does is taken for granted.
 */
export function defaultReaches(flag: CompiledFlag, otherDefault: string, now: number): boolean {
  if (flag.disabled) return false;
  if (!flag.variants.has(otherDefault) || flag.requires.length > 0 || flag.slot !== undefined) return true;
  const before = new Map([[flag.key, { ...flag, defaultVariant: otherDefault }]]);
  const after = new Map([[flag.key, flag]]);
  return measureRadius(flag.key, { before, after, simplifier: createSimplifier() }, now).length > 0;
}
