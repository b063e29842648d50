import type { Condition } from '../model/condition.js';
import { lowerCondition } from './lower-condition.js';
import type { LoweringCache } from './lowering-cache.js';

/** The constant that a condition comes to, if that is proved. */
export const constantOfCondition = (condition: Condition, cache: LoweringCache): boolean | undefined =>
  cache.simplifier.constantOf(lowerCondition(condition, cache));
