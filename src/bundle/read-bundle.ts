import type { Bundle } from './bundle.js';
import { parseBundle, type UnreadableBundle } from './parse-bundle.js';
import { findBodyProblem } from './validate-bodies.js';
import { findConditionProblem } from './validate-conditions.js';
import { findCostProblem } from './validate-cost.js';
import { findListProblem } from './validate-lists.js';
import { findPrerequisiteProblem } from './validate-prerequisites.js';
import { findTableProblem } from './validate-tables.js';

export { isUnreadable, type UnreadableBundle } from './parse-bundle.js';

/** In this order: each check may rely on what the ones before it found in order. */
const CHECKS: readonly ((bundle: Bundle) => string | undefined)[] = [
  findListProblem,
  findTableProblem,
  findConditionProblem,
  findBodyProblem,
  findCostProblem,
  findPrerequisiteProblem,
];

/**
 * Reads the text of a bundle. Never throws. What it gives can be evaluated in bounded time and depth, whoever wrote it;
 * unknown fields are kept and mean nothing, another major format version is refused.
 */
export const readBundle = (text: string): Bundle | UnreadableBundle => parseBundle(text, findBundleProblem);

/** Why a bundle cannot be evaluated in bounded time and depth; undefined if it can. */
export function findBundleProblem(bundle: Bundle): string | undefined {
  for (const findProblem of CHECKS) {
    const problem = findProblem(bundle);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
