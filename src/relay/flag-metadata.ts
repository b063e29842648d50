import type { EvaluationDetails } from '../evaluator/index.js';
import type { JsonValue } from '../util/json.js';

/** What OFREP and OpenFeature let metadata be. */
export type FlagMetadata = Readonly<Record<string, string | number | boolean>>;

/** What details say beyond OpenFeature's words. A payload that is no scalar is its JSON. */
export function flagMetadata({ rule, payload }: EvaluationDetails): FlagMetadata {
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(payload === undefined ? {} : { payload: scalarOf(payload) }),
  };
}

const scalarOf = (value: JsonValue) => (typeof value === 'object' || value === null ? JSON.stringify(value) : value);
