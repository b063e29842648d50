import { prepareContains } from '../operators/contains.js';
import { prepareEndsWith } from '../operators/ends-with.js';
import { prepareEquals } from '../operators/equals.js';
import { prepareExists } from '../operators/exists.js';
import { prepareGt } from '../operators/gt.js';
import { prepareGte } from '../operators/gte.js';
import { prepareIncludesAll } from '../operators/includes-all.js';
import { prepareIncludesAny } from '../operators/includes-any.js';
import { prepareIsIn } from '../operators/is-in.js';
import { prepareLt } from '../operators/lt.js';
import { prepareLte } from '../operators/lte.js';
import { prepareMatches } from '../operators/matches.js';
import { prepareNotEquals } from '../operators/not-equals.js';
import { prepareNotIn } from '../operators/not-in.js';
import type { Operator } from '../operators/operator.js';
import { prepareStartsWith } from '../operators/starts-with.js';

/** Those that nearly every web page needs. They are little code; the others are not. */
export const pageOperators: ReadonlyMap<string, Operator['prepare']> = new Map(
  Object.entries({
    contains: prepareContains,
    endsWith: prepareEndsWith,
    equals: prepareEquals,
    exists: prepareExists,
    gt: prepareGt,
    gte: prepareGte,
    includesAll: prepareIncludesAll,
    includesAny: prepareIncludesAny,
    in: prepareIsIn,
    lt: prepareLt,
    lte: prepareLte,
    matches: prepareMatches,
    notEquals: prepareNotEquals,
    notIn: prepareNotIn,
    startsWith: prepareStartsWith,
  }),
);
