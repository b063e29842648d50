import { asBoolean } from '../util/typed-values.js';
import { defineOperator } from './operator.js';

export const exists = defineOperator({
  name: 'exists',
  summary: 'The attribute is present (true), or missing or null (false).',
  operandType: 'boolean',
  attributeTypes: ['string', 'number', 'boolean', 'semver', 'date-time', 'string-list'],
  prepare: (operand) => {
    const wanted = asBoolean(operand);
    return wanted === undefined ? () => false : (value) => (value !== undefined && value !== null) === wanted;
  },
});
