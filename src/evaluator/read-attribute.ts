import type { EvaluationContext } from './evaluation-details.js';

export type AttributeReader = (context: EvaluationContext) => unknown;

/**
 * Reads one attribute, dot by dot, from own properties only. Missing, null and unreadable (a getter that throws) are
 * all `undefined`, so that nothing an application puts into a context makes an evaluation throw.
 */
export function createAttributeReader(path: string): AttributeReader {
  const names = path.split('.');
  if (names.length === 1) return (context) => readOwn(context, path);
  return (context) => names.reduce<unknown>(readOwn, context);
}

function readOwn(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  try {
    const value = (holder as Readonly<Record<string, unknown>>)[name];
    // Asked in this order because most attributes that are not there are not inherited either.
    return value === undefined || value === null || !Object.hasOwn(holder, name) || Array.isArray(holder)
      ? undefined
      : value;
  } catch {
    return undefined;
  }
}
