import type { Bundle, WireCondition } from '../bundle/bundle.js';
import { flagKeys } from '../bundle/flag-positions.js';
import { isUnreadable, parseBundle } from '../bundle/parse-bundle.js';
import { isGroupKind } from '../bundle/parse-condition.js';
import { findCostProblem } from '../bundle/validate-cost.js';
import type { TestPreparer } from '../evaluator/prepare-test.js';
import { makeRelease } from './make-release.js';
import { pageOperators } from './page-operators.js';
import type { Release } from './release.js';

const preparePageTest: TestPreparer = ({ operator, operand }) => pageOperators.get(operator)?.(operand);

/**
 * Reads a bundle for a web page. The manifest, or the page itself, vouches for it, so it is checked only as far as
 * evaluating it is safe. Times, versions, addresses and hashed attributes take code that most pages never need: it is
 * fetched when a bundle does, and only then this takes a while. Throws, or rejects with, an `UpdateError`.
 */
export function loadPageBundle(text: string): Release | Promise<Release> {
  const bundle = parseBundle(text, findProblem);
  if (isUnreadable(bundle) || bundle.conditions.every(isPageCondition)) return makeRelease(bundle, preparePageTest);
  return import('./rare-operators.js').then(({ withRareTests }) => makeRelease(bundle, withRareTests(preparePageTest)));
}

/** Whether there are keys, and conditions that are done with in time. What else is missing is its flags' own matter. */
function findProblem(bundle: Bundle): string | undefined {
  try {
    return flagKeys(bundle) && findCostProblem(bundle);
  } catch {
    return 'damaged';
  }
}

const isPageCondition = ([kind, , , salt]: WireCondition) =>
  isGroupKind(kind) || kind === 'constant' || (pageOperators.has(kind) && salt === undefined);
