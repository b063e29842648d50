import type { JsonValue } from '../util/json.js';
import { asText } from '../util/typed-values.js';
import { defineOperator, prepareWith } from './operator.js';

function asPattern(operand: JsonValue): RegExp | undefined {
  if (typeof operand !== 'string') return undefined;
  try {
    return new RegExp(operand, 'u');
  } catch {
    return undefined;
  }
}

export const prepareMatches = prepareWith(asPattern, asText, (value, pattern) => pattern.test(value));

export const matches = /* @__PURE__ */ defineOperator({
  name: 'matches',
  summary: 'This regular expression (RE2 syntax, anchored only where written) matches the attribute.',
  operandType: 'pattern',
  attributeTypes: ['string'],
  prepare: prepareMatches,
});
