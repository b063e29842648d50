import type { JsonValue } from '../../util/json.js';

/** An expression of JSONLogic, as the engines of flagd evaluate it. */
export type Logic = JsonValue;

export const variable = (name: string): Logic => ({ var: name });

/**
 * Whether a value is text that begins so. Engines say null of what is no text, and one of them takes null in an `and` for
 * true: the comparison makes it false.
 */
export const startsWith = (value: Logic, text: Logic): Logic => ({ '===': [{ starts_with: [value, text] }, true] });

/** True if all are; of none: true. The operands must be true or false: engines disagree about anything else. */
export const allOf = (operands: readonly Logic[]): Logic => group('and', operands, true);

/** True if one is; of none: false. The same goes for these operands. */
export const anyOf = (operands: readonly Logic[]): Logic => group('or', operands, false);

function group(operator: 'and' | 'or', operands: readonly Logic[], neutral: boolean): Logic {
  if (operands.includes(!neutral)) return !neutral;
  const open = operands.filter((operand) => operand !== neutral);
  const [first] = open;
  if (first === undefined) return neutral;
  return open.length === 1 ? first : { [operator]: open };
}

export const negate = (operand: Logic): Logic => (typeof operand === 'boolean' ? !operand : { '!': [operand] });

/** What the first pair gives whose test holds, else `otherwise`; the end is always written, as engines make null of none. */
export function choose(pairs: readonly (readonly [test: Logic, result: Logic])[], otherwise: Logic): Logic {
  const open = pairs.filter(([test]) => test !== false);
  const decided = open.findIndex(([test]) => test === true);
  const last = decided < 0 ? otherwise : (open[decided]?.[1] ?? null);
  const before = withoutIdleEnd(decided < 0 ? open : open.slice(0, decided), last);
  const [first, ...others] = before;
  if (first === undefined) return last;
  if (others.length === 0 && first[1] === true && last === false) return first[0];
  if (others.length === 0 && first[1] === false && last === true) return negate(first[0]);
  return { if: [...before.flat(), last] };
}

/** Pairs at the end that give what comes after them decide nothing. */
function withoutIdleEnd(
  pairs: readonly (readonly [Logic, Logic])[],
  last: Logic,
): readonly (readonly [Logic, Logic])[] {
  const useful = pairs.findLastIndex(([, result]) => result !== last);
  return pairs.slice(0, useful + 1);
}
