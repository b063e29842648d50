import type { Bundle, WireBody } from '../bundle/bundle.js';
import { deepFreeze } from '../util/deep-freeze.js';
import { present } from './damaged-bundle-error.js';
import type { EvaluationDetails, Reason } from './evaluation-details.js';

/** Makes the details of one thing a flag can come to. Frozen, because evaluations hand out the same object every time. */
export type OutcomeMaker = (variant: number | undefined, reason: Reason, rule?: number) => EvaluationDetails;

export function createOutcomeMaker(bundle: Bundle, flagKey: string, body: WireBody): OutcomeMaker {
  const variants = present(bundle.variants[body.variants], 'its variants');
  return (index, reason, rule) => {
    const position = rule === undefined ? {} : { rule };
    if (index === undefined) return Object.freeze({ flagKey, reason, ...position });
    const [variant, value, payload] = present(variants[index], `variant ${index}`);
    return Object.freeze({
      flagKey,
      value: valueAt(bundle, value),
      variant,
      ...(payload === undefined ? {} : { payload: valueAt(bundle, payload) }),
      reason,
      ...position,
    });
  };
}

const valueAt = (bundle: Bundle, index: number) => deepFreeze(present(bundle.values[index], `value ${index}`));
