import type { JsonValue } from '../util/json.js';

export type AttributeType = 'string' | 'number' | 'boolean' | 'semver' | 'date-time' | 'string-list';

/** What an operator is compared with, as written in YAML; the model checks it and brings it into bundle form. */
export type OperandType =
  | 'scalar' // a value of the attribute's own type
  | 'scalar-list' // a list of such values
  | 'text' // one string, or a list of strings of which one must hold
  | 'number'
  | 'date-time' // in the bundle: milliseconds since the epoch
  | 'semver-range' // in the bundle: any-of lists of all-of `[comparison, version]`
  | 'pattern'
  | 'cidr-list' // one block or a list of blocks
  | 'string-list'
  | 'boolean';

/** One comparison of a context attribute. Its semantics stand here once and serve analysis, optimiser and evaluator. */
export interface Operator {
  readonly name: string;
  /** One sentence for the docs and for editors. */
  readonly summary: string;
  readonly operandType: OperandType;
  /** Attribute types it can be used on. */
  readonly attributeTypes: readonly AttributeType[];
  /**
   * Makes the test for one operand in bundle form. The test gets the attribute's value, `undefined` when it is missing
   * or null, and is false for every value of a wrong type. Never throws: an operand no compiler wrote gives a test that is false.
   */
  readonly prepare: (operand: JsonValue) => (value: unknown) => boolean;
}

/**
 * The `prepare` of an operator is a constant of its own beside it, and the call of this is marked as pure: web pages
 * load what evaluates without what describes.
 */
export const defineOperator = (operator: Operator): Operator => operator;

/**
 * The `prepare` of an operator in three parts: how its operand is read (once), how an attribute's value is read, and
 * when the two hold. Both readers say `undefined` for anything of a wrong type, and then nothing holds.
 */
export function prepareWith<Operand, Value>(
  readOperand: (operand: JsonValue) => Operand | undefined,
  readValue: (value: unknown) => Value | undefined,
  holds: (value: Value, operand: Operand) => boolean,
): Operator['prepare'] {
  return (json) => {
    const operand = readOperand(json);
    if (operand === undefined) return () => false;
    return (candidate) => {
      const value = readValue(candidate);
      return value !== undefined && holds(value, operand);
    };
  };
}
