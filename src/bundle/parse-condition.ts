import type { JsonValue } from '../util/json.js';

/** A condition of a bundle, told apart by kind. Operands are indices of other conditions. */
export type ParsedCondition =
  | { readonly kind: 'all' | 'any' | 'not'; readonly operands: readonly number[] }
  | { readonly kind: 'constant'; readonly value: boolean }
  | ConditionTest;

export interface ConditionTest {
  readonly kind: 'test';
  readonly operator: string;
  readonly attribute: string;
  readonly operand: JsonValue;
  readonly hashSalt?: string;
}

/** Reads one entry of `conditions`; `undefined` if it has no known form or names a condition that is not before it. */
export function parseCondition(wire: unknown, index: number): ParsedCondition | undefined {
  if (!Array.isArray(wire)) return undefined;
  const [kind, ...rest]: unknown[] = wire;
  if (isGroupKind(kind))
    return areOperands(rest, index) && (kind !== 'not' || rest.length === 1) ? { kind, operands: rest } : undefined;
  if (kind !== 'constant') return parseTest(wire);
  return typeof rest[0] === 'boolean' ? { kind, value: rest[0] } : undefined;
}

/** Whether a condition is made of other conditions. */
export const isGroupKind = (kind: unknown): kind is 'all' | 'any' | 'not' =>
  kind === 'all' || kind === 'any' || kind === 'not';

function areOperands(items: readonly unknown[], index: number): items is number[] {
  return items.every((item) => Number.isInteger(item) && Number(item) >= 0 && Number(item) < index);
}

function parseTest(wire: readonly unknown[]): ConditionTest | undefined {
  const [operator, attribute, operand, hashSalt] = wire;
  if (typeof operator !== 'string' || typeof attribute !== 'string' || wire.length < 3) return undefined;
  const test = { kind: 'test', operator, attribute, operand: operand as JsonValue } as const;
  if (hashSalt === undefined) return test;
  return typeof hashSalt === 'string' ? { ...test, hashSalt } : undefined;
}
