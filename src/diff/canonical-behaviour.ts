import type { Expression } from '../analysis/expression.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { CompiledFlag } from './compiled-flag.js';

/** Gives equal conditions equal numbers, whichever of the releases that are compared they come from. */
export type Numbering = (condition: Expression) => number;

export function createNumbering(): Numbering {
  const numbers = new Map<Expression, number>();
  return (condition) => {
    const number = numbers.get(condition) ?? numbers.size;
    numbers.set(condition, number);
    return number;
  };
}

/**
 * Equal text, equal behaviour, apart from what required flags do. Conditions are shared, and written out they could
 * fill any memory: each stands for its number.
 */
export function canonicalBehaviour(flag: CompiledFlag, numbering: Numbering): string {
  const variants = [...flag.variants].sort(([left], [right]) => compareCodeUnits(left, right));
  const rules = flag.rules.map((rule) => ({ ...rule, when: numbering(rule.when) }));
  return JSON.stringify({ ...flag, variants, rules }, sortedKeys);
}

/** Two bundles may list the fields of a rule or of a value in different orders. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([left], [right]) => compareCodeUnits(left, right));
}
