import type { ProgramFlag } from '../optimize/program.js';

/** Where a variant stands in its flag; the model has checked every name. */
export function variantPosition({ key, variants }: ProgramFlag, name: string): number {
  const position = variants.findIndex((variant) => variant.name === name);
  if (position < 0) throw new Error(`flag ${key} has no variant ${name}`);
  return position;
}
