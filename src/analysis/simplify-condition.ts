import type { Condition } from '../model/condition.js';
import type { Expression } from './expression.js';
import { lowerCondition } from './lower-condition.js';
import type { LoweringCache } from './lowering-cache.js';

/** What a condition comes to; a constant where that is proved. */
export const simplifyCondition = (condition: Condition, cache: LoweringCache): Expression =>
  cache.simplifier.simplify(lowerCondition(condition, cache));
