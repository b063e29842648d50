import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareGte = prepareWith(asNumber, asNumber, (value, operand) => value >= operand);

export const gte = /* @__PURE__ */ defineOperator({
  name: 'gte',
  summary: 'The attribute is this number or greater.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareGte,
});
