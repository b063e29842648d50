import type { Expression, TestExpression } from '../analysis/expression.js';
import { formatTime } from '../util/format-time.js';
import type { JsonValue } from '../util/json.js';

/** What helps to say a condition in the words of its project. */
export interface Wording {
  /** Simplified conditions that have a name. */
  readonly names: ReadonlyMap<Expression, string>;
  /** Attributes that hold personal data: what they are compared with is counted, not shown. */
  readonly personal: ReadonlySet<string>;
}

export const PLAIN_WORDING: Wording = { names: new Map(), personal: new Set() };

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['equals', '='],
  ['notEquals', '!='],
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
  ['notIn', 'not in'],
]);

/** More items of a list, or parts of a group, than this are counted instead of shown. */
const MOST_SHOWN = 6;

/** A condition on one line, for people. */
export function describeExpression(expression: Expression, wording: Wording): string {
  const name = wording.names.get(expression);
  if (name !== undefined) return name;
  switch (expression.kind) {
    case 'constant':
      return expression.value ? 'everybody' : 'nobody';
    case 'unknown':
      return 'something unknown';
    case 'test':
      return describeTest(expression, wording);
    case 'not':
      return `not ${describeOperand(expression.operand, wording)}`;
    case 'all':
    case 'any': {
      const word = expression.kind === 'all' ? ' and ' : ' or ';
      const shown = expression.operands.slice(0, MOST_SHOWN).map((operand) => describeOperand(operand, wording));
      const rest = expression.operands.length - shown.length;
      return [...shown, ...(rest === 0 ? [] : [`${rest} more`])].join(word);
    }
  }
}

const describeOperand = (expression: Expression, wording: Wording): string => {
  const isGroup = (expression.kind === 'all' || expression.kind === 'any') && !wording.names.has(expression);
  const text = describeExpression(expression, wording);
  return isGroup ? `(${text})` : text;
};

function describeTest({ attribute, operator, operand, hashSalt }: TestExpression, { personal }: Wording): string {
  if (operator === 'segment') return `segment ${describeScalar(operand)}`;
  if (operator === 'exists') return operand === true ? `${attribute} exists` : `not ${attribute} exists`;
  const sign = SIGNS.get(operator) ?? operator;
  if (personal.has(attribute) || hashSalt !== undefined) return `${attribute} ${sign} ${countValues(operand)}`;
  return `${attribute} ${sign} ${describeOperandValue(operator, operand)}`;
}

const countValues = (operand: JsonValue) => (isList(operand) ? `(${operand.length} values)` : '(a value)');

function describeOperandValue(operator: string, operand: JsonValue): string {
  if (operator === 'before' || operator === 'after') return describeTime(operand);
  if (operator === 'semver') return describeRange(operand);
  if (!isList(operand)) return describeScalar(operand);
  const shown = operand.slice(0, MOST_SHOWN).map(describeScalar);
  return `[${shown.join(', ')}${operand.length > MOST_SHOWN ? `, ${operand.length - MOST_SHOWN} more` : ''}]`;
}

/** In a bundle times are milliseconds. */
const describeTime = (operand: JsonValue): string =>
  typeof operand === 'number' && Math.abs(operand) <= 8.64e15 ? formatTime(operand) : JSON.stringify(operand);

/** In a bundle a range is a list of alternatives, each a list of comparisons. */
function describeRange(operand: JsonValue): string {
  if (!isList(operand)) return describeScalar(operand);
  return operand
    .map((all) =>
      isList(all) ? all.map((pair) => (isList(pair) ? pair.map(describeScalar).join('') : '')).join(' ') : '',
    )
    .join(' || ');
}

const describeScalar = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));
const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
