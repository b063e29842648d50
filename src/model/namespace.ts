import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import { closestName } from '../util/closest-name.js';

/** The names of one kind that a project declares. */
export interface Namespace<Value> {
  readonly values: ReadonlyMap<string, Value>;
  /** Declared, but so wrong that nothing could be made of them: uses of them are not reported again. */
  readonly damaged: ReadonlySet<string>;
  /** False if a declaring file could not be read: then a name that is not there may be missing for that reason. */
  readonly complete: boolean;
}

export type LookUp<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unknown' };

/** Looks a name up; only `unknown` is the user's mistake at the place of use. */
export function lookUp<Value>(namespace: Namespace<Value>, name: string): LookUp<Value> {
  const value = namespace.values.get(name);
  if (value !== undefined) return { kind: 'found', value };
  return namespace.damaged.has(name) || !namespace.complete ? { kind: 'damaged' } : { kind: 'unknown' };
}

/** What a report about an unknown name adds: the nearest known one, if any is near. */
export function didYouMean(name: string, candidates: Iterable<string>, otherwise?: string): DiagnosticExtras {
  const suggestion = closestName(name, candidates);
  if (suggestion !== undefined) return { help: `did you mean \`${suggestion}\`?`, suggestion };
  return otherwise === undefined ? {} : { help: otherwise };
}
