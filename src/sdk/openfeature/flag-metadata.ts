import type { JsonValue } from '../../util/json.js';
import type { AnyDetails } from '../flag-details.js';

/** What details say beyond OpenFeature's words, in the scalars it allows. A payload that is none is its JSON. */
export const flagMetadata = ({ rule, payload }: Pick<AnyDetails, 'rule' | 'payload'>) => ({
  ...(rule === undefined ? {} : { rule }),
  ...(payload === undefined ? {} : { payload: scalarOf(payload) }),
});

const scalarOf = (value: JsonValue) => (typeof value === 'object' || value === null ? JSON.stringify(value) : value);
