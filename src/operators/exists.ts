import { asBoolean } from '../util/typed-values.js';
import { defineOperator, type Operator } from './operator.js';

export const prepareExists: Operator['prepare'] = (operand) => {
  const wanted = asBoolean(operand);
  return wanted === undefined ? () => false : (value) => (value !== undefined && value !== null) === wanted;
};

export const exists = /* @__PURE__ */ defineOperator({
  name: 'exists',
  summary: 'The attribute is present (true), or missing or null (false).',
  operandType: 'boolean',
  attributeTypes: ['string', 'number', 'boolean', 'semver', 'date-time', 'string-list'],
  prepare: prepareExists,
});
