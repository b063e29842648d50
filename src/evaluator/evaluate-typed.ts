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

/** Nearly always so, and then nothing is copied: evaluations hand out the same object every time. */
export const hasValueOf = <Type extends ValueType>(
  type: Type,
  details: EvaluationDetails,
): details is EvaluationDetails & TypedDetails<Type> => isOfType(details.value, type);

/** Puts the application's default value where the flag gave none, or one of another type. */
export function typeDetails<Type extends ValueType>(
  details: EvaluationDetails,
  flagType: PreparedFlag['type'],
  { type, defaultValue }: TypedRequest<Type>,
): TypedDetails<Type> {
  const actualType = flagType === 'rate' ? 'number' : flagType;
  if (details.reason === 'ERROR' || (actualType === type && details.value === undefined))
    return { ...details, value: defaultValue };
  const message = `the flag is of type ${flagType}, not ${type}`;
  return { ...failure(details.flagKey, 'TYPE_MISMATCH', message), value: defaultValue };
}
