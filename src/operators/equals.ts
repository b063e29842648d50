import { asScalar } from '../util/typed-values.js';
import { defineOperator } from './operator.js';

export const equals = defineOperator({
  name: 'equals',
  summary: 'The attribute is exactly this value.',
  operandType: 'scalar',
  attributeTypes: ['string', 'number', 'boolean'],
  prepare: (operand) => (asScalar(operand) === undefined ? () => false : (value) => value === operand),
});
