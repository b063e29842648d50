import { asOneOrMore, asText } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const endsWith = defineOperator({
  name: 'endsWith',
  summary: 'The attribute ends with this text, or with one of these.',
  operandType: 'text',
  attributeTypes: ['string'],
  prepare: prepareWith(
    (operand) => asOneOrMore(operand, asText),
    asText,
    (value, texts) => texts.some((text) => value.endsWith(text)),
  ),
});
