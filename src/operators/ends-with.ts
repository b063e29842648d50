import { asOneOrMore, asText } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareEndsWith = prepareWith(
  (operand) => asOneOrMore(operand, asText),
  asText,
  (value, texts) => texts.some((text) => value.endsWith(text)),
);

export const endsWith = /* @__PURE__ */ defineOperator({
  name: 'endsWith',
  summary: 'The attribute ends with this text, or with one of these.',
  operandType: 'text',
  attributeTypes: ['string'],
  prepare: prepareEndsWith,
});
