import type { ErrorCode, EvaluationDetails } from '../evaluator/evaluation-details.js';
import type { ValueOfType, ValueType } from '../evaluator/typed-value.js';

/** Details whose value is always there, and of the type that was asked for. */
export type FlagDetails<Type extends ValueType> = Omit<EvaluationDetails, 'value' | 'errorCode'> & {
  readonly value: ValueOfType[Type];
  readonly errorCode?: ErrorCode | 'PROVIDER_NOT_READY';
};

export type AnyDetails = FlagDetails<ValueType>;
