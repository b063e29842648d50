import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareLte = prepareWith(asNumber, asNumber, (value, operand) => value <= operand);

export const lte = /* @__PURE__ */ defineOperator({
  name: 'lte',
  summary: 'The attribute is this number or less.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareLte,
});
