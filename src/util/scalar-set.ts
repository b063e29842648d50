import { asListOf, asScalar, type Scalar } from './typed-values.js';

/** A set of scalars that knows which types it speaks about. */
export interface ScalarSet {
  readonly members: ReadonlySet<unknown>;
  readonly types: ReadonlySet<string>;
}

/** Reads a list of scalars; `undefined` for anything else. */
export function asScalarSet(value: unknown): ScalarSet | undefined {
  const items = asListOf<Scalar>(value, asScalar);
  if (items === undefined) return undefined;
  return { members: new Set(items), types: new Set(items.map((item) => typeof item)) };
}
