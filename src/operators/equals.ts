import { asScalar } from '../util/typed-values.js';
import { defineOperator, type Operator } from './operator.js';

export const prepareEquals: Operator['prepare'] = (operand) =>
  asScalar(operand) === undefined ? () => false : (value) => value === operand;

export const equals = /* @__PURE__ */ defineOperator({
  name: 'equals',
  summary: 'The attribute is exactly this value.',
  operandType: 'scalar',
  attributeTypes: ['string', 'number', 'boolean'],
  prepare: prepareEquals,
});
