import { asTextList, asTextSet } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const prepareIncludesAny = prepareWith(asTextSet, asTextList, (value, wanted) =>
  value.some((item) => wanted.has(item)),
);

export const includesAny = /* @__PURE__ */ defineOperator({
  name: 'includesAny',
  summary: 'The list holds at least one of these strings.',
  operandType: 'string-list',
  attributeTypes: ['string-list'],
  prepare: prepareIncludesAny,
});
