import { asTextList } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

export const includesAll = defineOperator({
  name: 'includesAll',
  summary: 'The list holds every one of these strings.',
  operandType: 'string-list',
  attributeTypes: ['string-list'],
  prepare: prepareWith(asTextList, asTextList, (value, wanted) => wanted.every((item) => value.includes(item))),
});
