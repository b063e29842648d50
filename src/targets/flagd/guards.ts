import { allOf, anyOf, type Logic, negate, startsWith, variable } from './logic.js';

/**
 * What a value is, in operators that say the same in all engines of flagd and never throw. Comparisons, `in` and `cat`
 * throw in one engine and coerce in another when they meet a value of a wrong type, so each of them stands behind a guard.
 */
export interface Guards {
  readonly isText: Logic;
  readonly isNumber: Logic;
  readonly isTextList: Logic;
  readonly isVersion: Logic;
}

export function createGuards(value: Logic): Guards {
  const isText = startsWith(value, '');
  return {
    isText,
    isNumber: allOf([
      { '!==': [scalarOf(value), null] },
      negate(isText),
      ...isNoBoolean(value),
      ...isFiniteNumber(value),
    ]),
    isTextList: allOf([negate(isText), { all: [{ merge: [value] }, IS_TEXT_ITEM] }]),
    isVersion: allOf([isText, ...isStrictVersion(value)]),
  };
}

/** The value if it is text, a number or a boolean, else null: only such a value can be the outcome of a split. */
const scalarOf = (value: Logic): Logic => ({ fractional: [{ cat: ['scalar'] }, [value, 1]] });

/** In Python `1` is equal to `true`, strictly too: a number that says so itself is none. */
const isNoBoolean = (value: Logic): readonly Logic[] => [
  anyOf([{ '!==': [value, true] }, { '===': [value, 1] }]),
  anyOf([{ '!==': [value, false] }, { '===': [value, 0] }]),
];

/** No NaN and no infinity, which no JSON has, but contexts inside a process may. */
const isFiniteNumber = (value: Logic): readonly Logic[] => [
  { '===': [value, value] },
  { '<=': [value, Number.MAX_VALUE] },
  { '>=': [value, -Number.MAX_VALUE] },
];

/**
 * Inside `all` only the item can be seen, and operators of flagd's own cannot be used: text is what `cat` leaves alone.
 * Where `cat` fails on lists and objects, those are not equal to themselves.
 */
const ITEM = variable('');
const IS_TEXT_ITEM = allOf([
  { '!==': [ITEM, null] },
  ...isNoBoolean(ITEM),
  { '===': [ITEM, ITEM] },
  { '===': [{ cat: [ITEM] }, ITEM] },
]);

const DIGITS = '0123456789';
const VERSION_END = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-`;
/** Engines read no longer numbers. */
const LONGEST_NUMBER = 16;

/** `sem_ver` also takes `v1.2.3`, `1.2` and blanks at the ends; a version has a digit in front and two dots. */
const isStrictVersion = (value: Logic): readonly Logic[] => [
  { in: [{ substr: [value, 0, 1] }, DIGITS] },
  { in: [{ substr: [value, -1] }, VERSION_END] },
  anyOf(Array.from({ length: LONGEST_NUMBER }, (_, index) => hasDotsAtAndAfter(value, index + 1))),
];

const hasDotsAtAndAfter = (value: Logic, position: number): Logic =>
  allOf([{ '===': [{ substr: [value, position, 1] }, '.'] }, { in: ['.', { substr: [value, position + 1] }] }]);
