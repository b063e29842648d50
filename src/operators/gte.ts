import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const gte = defineOperator({
  name: 'gte',
  summary: 'The attribute is this number or greater.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareWith(asNumber, asNumber, (value, operand) => value >= operand),
});
