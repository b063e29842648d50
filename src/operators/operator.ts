import type { JsonValue } from '../util/json.js';

export type AttributeType = 'string' | 'number' | 'boolean' | 'semver' | 'date-time' | 'string-list';

/** What an operator is compared with, as written in YAML; the model checks it and brings it into `Operand` form. */
export type OperandType =
  | 'scalar' // a value of the attribute's own type
  | 'scalar-list' // a list of such values
  | 'text' // one string, or a list of strings of which one must hold
  | 'number'
  | 'date-time'
  | 'semver-range'
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

export const defineOperator = (operator: Operator): Operator => operator;
