import { asTextList } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareIncludesAll = prepareWith(asTextList, asTextList, (value, wanted) =>
  wanted.every((item) => value.includes(item)),
);

export const includesAll = /* @__PURE__ */ defineOperator({
  name: 'includesAll',
  summary: 'The list holds every one of these strings.',
  operandType: 'string-list',
  attributeTypes: ['string-list'],
  prepare: prepareIncludesAll,
});
