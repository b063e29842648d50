import { BUCKETS } from './targeting-rule.js';

/** Bucket units of one percent. */
const UNITS_PER_PERCENT = BUCKETS / 100;

export type ParsedPercent =
  | { readonly kind: 'units'; readonly units: number }
  | { readonly kind: 'out-of-range' }
  /** More than three decimals: finer than a bucket. */
  | { readonly kind: 'too-fine'; readonly nearest: string };

/** Turns a percentage into bucket units, exactly: no sum of shares is ever a sum of floating-point numbers. */
export function parsePercent(percent: number): ParsedPercent {
  if (!(percent >= 0 && percent <= 100)) return { kind: 'out-of-range' };
  // Adding 0 makes 0 of -0.
  const units = Math.round(percent * UNITS_PER_PERCENT) + 0;
  if (units / UNITS_PER_PERCENT !== percent) return { kind: 'too-fine', nearest: formatPercent(units) };
  return { kind: 'units', units };
}

/** The shortest decimal form of a share. */
export const formatPercent = (units: number): string => String(units / UNITS_PER_PERCENT);
