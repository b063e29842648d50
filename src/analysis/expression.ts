import type { JsonValue } from '../util/json.js';

/**
 * A condition without names or places: segments are resolved, invalid parts are `unknown`. What lint proves, the
 * optimiser removes and the bundle writer emits is this one form.
 */
export type Expression =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'all'; readonly operands: readonly Expression[] }
  | { readonly kind: 'any'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | TestExpression
  | { readonly kind: 'unknown' };

export interface TestExpression {
  readonly kind: 'test';
  readonly attribute: string;
  readonly operator: string;
  readonly operand: JsonValue;
  /** The attribute is hashed with this salt before the test, and the operand is already hashed (client bundles). */
  readonly hashSalt?: string;
}

export const ALWAYS: Expression = { kind: 'constant', value: true };
export const NEVER: Expression = { kind: 'constant', value: false };
