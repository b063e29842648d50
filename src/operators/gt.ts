import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareGt = prepareWith(asNumber, asNumber, (value, operand) => value > operand);

export const gt = /* @__PURE__ */ defineOperator({
  name: 'gt',
  summary: 'The attribute is greater than this number.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareGt,
});
