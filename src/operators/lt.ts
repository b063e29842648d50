import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareLt = prepareWith(asNumber, asNumber, (value, operand) => value < operand);

export const lt = /* @__PURE__ */ defineOperator({
  name: 'lt',
  summary: 'The attribute is less than this number.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareLt,
});
