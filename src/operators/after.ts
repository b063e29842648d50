import { asTime } from '../util/date-time.js';
import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareAfter = prepareWith(asNumber, asTime, (value, operand) => value > operand);

export const after = /* @__PURE__ */ defineOperator({
  name: 'after',
  summary: 'The attribute is a time after this one.',
  operandType: 'date-time',
  attributeTypes: ['date-time'],
  prepare: prepareAfter,
});
