import { asTime } from '../util/date-time.js';
import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareBefore = prepareWith(asNumber, asTime, (value, operand) => value < operand);

export const before = /* @__PURE__ */ defineOperator({
  name: 'before',
  summary: 'The attribute is a time before this one.',
  operandType: 'date-time',
  attributeTypes: ['date-time'],
  prepare: prepareBefore,
});
