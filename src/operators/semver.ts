import { rememberByText } from '../util/remember-by-text.js';
import { parseSemanticVersion } from '../util/semantic-version.js';
import { asVersionRange, isInRange } from '../util/version-range.js';
import { defineOperator, type Operator } from './operator.js';

export const prepareSemver: Operator['prepare'] = (operand) => {
  const range = asVersionRange(operand);
  if (range === undefined) return () => false;
  // Few versions are in the field at a time, and reading one costs more than all the rest of a test.
  const holds = rememberByText((text) => {
    const version = parseSemanticVersion(text);
    return version !== undefined && isInRange(version, range);
  });
  return (value) => typeof value === 'string' && holds(value);
};

export const semver = /* @__PURE__ */ defineOperator({
  name: 'semver',
  summary: 'The attribute is a semantic version in this range.',
  operandType: 'semver-range',
  attributeTypes: ['semver'],
  prepare: prepareSemver,
});
