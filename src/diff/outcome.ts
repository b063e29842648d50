import type { JsonValue } from '../util/json.js';
import type { CompiledFlag } from './compiled-flag.js';

/** What an application gets of a flag. */
export interface Outcome {
  /** Absent: the default value that the application's code passes. */
  readonly variant?: string;
  readonly value?: JsonValue;
  readonly payload?: JsonValue;
}

export const CODE_DEFAULT: Outcome = {};

/** The outcome of serving a variant; equal names give the same object of one flag. */
export function outcomeOf(flag: CompiledFlag, variant: string | undefined): Outcome {
  if (variant === undefined) return CODE_DEFAULT;
  const known = outcomesOf.get(flag) ?? new Map<string, Outcome>();
  outcomesOf.set(flag, known);
  const outcome = known.get(variant) ?? { variant, ...flag.variants.get(variant) };
  known.set(variant, outcome);
  return outcome;
}

const outcomesOf = new WeakMap<CompiledFlag, Map<string, Outcome>>();

/** Equal text, equal outcome. */
export const outcomeText = ({ variant, ...value }: Outcome): string =>
  JSON.stringify(variant ?? null) + valueText(value);

/** Equal text, equal value and payload: the order of fields says nothing. */
export const valueText = ({
  value,
  payload,
}: {
  value?: JsonValue | undefined;
  payload?: JsonValue | undefined;
}): string => JSON.stringify([sortedJson(value ?? null), payload === undefined ? null : [sortedJson(payload)]]);

export const sameOutcome = (left: Outcome, right: Outcome): boolean =>
  left === right || outcomeText(left) === outcomeText(right);

export const sameValue = (left: Outcome, right: Outcome): boolean =>
  (left.variant === undefined) === (right.variant === undefined) &&
  outcomeText({ ...left, variant: '' }) === outcomeText({ ...right, variant: '' });

/** JSON in which the order of keys says nothing. */
function sortedJson(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(sortedJson);
  const names = Object.keys(value).sort();
  return names.map((name) => [name, sortedJson(value[name] ?? null)]);
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);
