import { asScalarSet } from '../util/scalar-set.js';
import { asScalar } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareNotIn = prepareWith(
  asScalarSet,
  asScalar,
  (value, { members, types }) => types.has(typeof value) && !members.has(value),
);

export const notIn = /* @__PURE__ */ defineOperator({
  name: 'notIn',
  summary: 'The attribute is present, of the same type as these values, and none of them.',
  operandType: 'scalar-list',
  attributeTypes: ['string', 'number', 'boolean'],
  prepare: prepareNotIn,
});
