import { asOneOrMore, asText } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareContains = prepareWith(
  (operand) => asOneOrMore(operand, asText),
  asText,
  (value, texts) => texts.some((text) => value.includes(text)),
);

export const contains = /* @__PURE__ */ defineOperator({
  name: 'contains',
  summary: 'This text, or one of these, occurs in the attribute.',
  operandType: 'text',
  attributeTypes: ['string'],
  prepare: prepareContains,
});
