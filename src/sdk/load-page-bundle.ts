import type { Bundle, WireCondition } from '../bundle/bundle.js';
import { isUnreadable, parseBundle } from '../bundle/parse-bundle.js';
import { findConditionProblem } from '../bundle/validate-conditions.js';
import { findCostProblem } from '../bundle/validate-cost.js';
import { findListProblem } from '../bundle/validate-lists.js';
import type { TestPreparer } from '../evaluator/prepare-test.js';
import { contains } from '../operators/contains.js';
import { endsWith } from '../operators/ends-with.js';
import { equals } from '../operators/equals.js';
import { exists } from '../operators/exists.js';
import { gt } from '../operators/gt.js';
import { gte } from '../operators/gte.js';
import { includesAll } from '../operators/includes-all.js';
import { includesAny } from '../operators/includes-any.js';
import { isIn } from '../operators/is-in.js';
import { lt } from '../operators/lt.js';
import { lte } from '../operators/lte.js';
import { matches } from '../operators/matches.js';
import { notEquals } from '../operators/not-equals.js';
import { notIn } from '../operators/not-in.js';
import { startsWith } from '../operators/starts-with.js';
import { makeRelease } from './make-release.js';
import type { Release } from './release.js';

const OPERATORS = new Map(
  [
    contains,
    endsWith,
    equals,
    exists,
    gt,
    gte,
    includesAll,
    includesAny,
    isIn,
    lt,
    lte,
    matches,
    notEquals,
    notIn,
    startsWith,
  ].map((operator) => [operator.name, operator]),
);

const preparePageTest: TestPreparer = ({ operator, operand }) => OPERATORS.get(operator)?.prepare(operand);

/**
 * Reads a bundle for a web page. The manifest, or the page itself, vouches for it, so it is checked only as far as
 * evaluating it is safe. Times, versions, addresses and hashed attributes take code that most pages never need: it is
 * fetched when a bundle does, and only then this takes a while. Throws, or rejects with, an `UpdateError`.
 */
export function loadPageBundle(text: string): Release | Promise<Release> {
  const bundle = parseBundle(text, findProblem);
  if (isUnreadable(bundle) || bundle.conditions.every(isPageCondition)) return makeRelease(bundle, preparePageTest);
  return import('../evaluator/prepare-test.js').then(({ prepareTest }) => makeRelease(bundle, prepareTest));
}

const findProblem = (bundle: Bundle) =>
  findListProblem(bundle) ?? findConditionProblem(bundle) ?? findCostProblem(bundle);

const isPageCondition = ([kind, , , salt]: WireCondition) =>
  /^(all|any|not|constant)$/.test(kind) || (OPERATORS.has(kind) && salt === undefined);
