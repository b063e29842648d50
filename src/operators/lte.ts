import { asNumber } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const lte = defineOperator({
  name: 'lte',
  summary: 'The attribute is this number or less.',
  operandType: 'number',
  attributeTypes: ['number'],
  prepare: prepareWith(asNumber, asNumber, (value, operand) => value <= operand),
});
