import type { EvaluationDetails } from './evaluation-details.js';
import { failure } from './failure.js';
import type { PreparedFlag } from './prepared-flag.js';
import { isOfType, type ValueOfType, type ValueType } from './typed-value.js';

/** Details whose value is of the type that was asked for. */
export type TypedDetails<Type extends ValueType> = Omit<EvaluationDetails, 'value'> & {
  readonly value: ValueOfType[Type];
};

export interface TypedRequest<Type extends ValueType> {
  readonly type: Type;
  /** What the application falls back to. */
  readonly defaultValue: ValueOfType[Type];
}

/** Puts the application's default value where the flag gave none, and where it gave one of another type. */
export function typeDetails<Type extends ValueType>(
  details: EvaluationDetails,
  flagType: PreparedFlag['type'],
  { type, defaultValue }: TypedRequest<Type>,
): TypedDetails<Type> {
  const { value } = details;
  if (details.reason === 'ERROR') return { ...details, value: defaultValue };
  const actualType = flagType === 'rate' ? 'number' : flagType;
  if (actualType !== type || (value !== undefined && !isOfType(value, type))) {
    const message = `the flag is of type ${flagType}, not ${type}`;
    return { ...failure(details.flagKey, 'TYPE_MISMATCH', message), value: defaultValue };
  }
  return { ...details, value: value ?? defaultValue };
}
