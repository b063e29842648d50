import { asScalar } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareNotEquals = prepareWith(
  asScalar,
  asScalar,
  (value, operand) => typeof value === typeof operand && value !== operand,
);

export const notEquals = /* @__PURE__ */ defineOperator({
  name: 'notEquals',
  summary: 'The attribute is present and another value of the same type.',
  operandType: 'scalar',
  attributeTypes: ['string', 'number', 'boolean'],
  prepare: prepareNotEquals,
});
