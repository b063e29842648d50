import { isInBlock, parseIpAddress, parseIpBlock } from '../util/ip-address.js';
import { asOneOrMore } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

const asBlock = (item: unknown) => (typeof item === 'string' ? parseIpBlock(item) : undefined);

export const prepareCidr = prepareWith(
  (operand) => asOneOrMore(operand, asBlock),
  (value) => (typeof value === 'string' ? parseIpAddress(value) : undefined),
  (address, blocks) => blocks.some((block) => isInBlock(address, block)),
);

export const cidr = /* @__PURE__ */ defineOperator({
  name: 'cidr',
  summary: 'The attribute is an IP address in this block, or in one of these.',
  operandType: 'cidr-list',
  attributeTypes: ['string'],
  prepare: prepareCidr,
});
