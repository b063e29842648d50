import { asOneOrMore, asText } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareStartsWith = prepareWith(
  (operand) => asOneOrMore(operand, asText),
  asText,
  (value, texts) => texts.some((text) => value.startsWith(text)),
);

export const startsWith = /* @__PURE__ */ defineOperator({
  name: 'startsWith',
  summary: 'The attribute begins with this text, or with one of these.',
  operandType: 'text',
  attributeTypes: ['string'],
  prepare: prepareStartsWith,
});
