import { asScalarSet } from '../util/scalar-set.js';
import { defineOperator, type Operator } from './operator.js';

export const prepareIsIn: Operator['prepare'] = (operand) => {
  const members = asScalarSet(operand)?.members;
  return members === undefined ? () => false : (value) => members.has(value);
};

// Not `in.ts`: the constant of a file bears its name, and `in` is a reserved word.
export const isIn = /* @__PURE__ */ defineOperator({
  name: 'in',
  summary: 'The attribute is one of these values.',
  operandType: 'scalar-list',
  attributeTypes: ['string', 'number', 'boolean'],
  prepare: prepareIsIn,
});
