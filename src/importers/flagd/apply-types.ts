import type { AttributeType } from '../../operators/operator.js';
import type { Span } from '../../source/span.js';
import type { JsonValue } from '../../util/json.js';
import { parseSemanticVersion } from '../../util/semantic-version.js';
import { importDiagnostics } from '../diagnostics.js';
import type { InferredType } from './attribute-types.js';
import type { HashInput } from './bucketing.js';
import { type AttributeTest, type Condition, constant, INVALID, mapLeaves, testOf } from './condition.js';
import type { Scope } from './scope.js';

/** The condition with every test brought to an operator that its attribute's type has. Conflicts are reported. */
export function applyTypes(condition: Condition, types: ReadonlyMap<string, InferredType>, scope: Scope): Condition {
  return mapLeaves(condition, (leaf) => {
    if (leaf.kind !== 'test') return leaf;
    const { test } = leaf;
    const inferred = types.get(test.attribute);
    if (inferred === undefined) return leaf;
    if (!checkNamesake(test.attribute, test.span, inferred, scope)) return INVALID;
    return typed(test, inferred.type) ?? conflict(test.attribute, test.span, typeOfTest(test), inferred, scope);
  });
}

/** Whether attributes can be the bucketing key, which is text. Conflicts are reported. */
export function canBucketBy(
  { attributes, span: written }: HashInput,
  around: Span,
  types: ReadonlyMap<string, InferredType>,
  scope: Scope,
): boolean {
  const span = written ?? around;
  return attributes.every((attribute) => {
    const inferred = types.get(attribute);
    if (inferred === undefined) return true;
    if (!checkNamesake(attribute, span, inferred, scope)) return false;
    if (inferred.type !== 'string') conflict(attribute, span, 'string', inferred, scope);
    return inferred.type === 'string';
  });
}

function checkNamesake(name: string, span: Span, { namesake }: InferredType, scope: Scope): boolean {
  if (namesake === undefined) return true;
  const reason = `differs from the attribute \`${namesake}\` by case only`;
  scope.report(importDiagnostics['import/refused-name'], span, { name, reason });
  return false;
}

/** Undefined if the test makes no sense on that type. */
function typed(test: AttributeTest, type: AttributeType): Condition | undefined {
  const { predicate } = test;
  const operator = (name: string, operand: JsonValue): Condition =>
    testOf({ ...test, predicate: { kind: 'operator', operator: name, operand, type } });
  switch (predicate.kind) {
    case 'operator':
      return predicate.type === type ? testOf(test) : convert(predicate.type, predicate.operand, type, operator);
    case 'exists':
      return operator('exists', true);
    case 'is-text':
      return type === 'string' || type === 'semver' ? operator('exists', true) : constant(false);
    case 'includes':
      if (type === 'string') return operator('contains', predicate.text);
      return type === 'string-list' ? operator('includesAny', [predicate.text]) : undefined;
    case 'truthy':
      return truthy(type, operator);
  }
}

function convert(
  from: AttributeType,
  operand: JsonValue,
  to: AttributeType,
  operator: (name: string, operand: JsonValue) => Condition,
): Condition | undefined {
  // `!== true` is how others make sure that a number is one.
  if (from === 'boolean' && to === 'number') return constant(false);
  const texts = Array.isArray(operand) ? operand : [operand];
  const areVersions = texts.every((text) => parseSemanticVersion(String(text)) !== undefined);
  if (from !== 'string' || to !== 'semver' || !areVersions) return undefined;
  return operator('semver', texts.map((text) => `=${text}`).join(' || '));
}

function truthy(type: AttributeType, operator: (name: string, operand: JsonValue) => Condition): Condition | undefined {
  switch (type) {
    case 'boolean':
      return operator('equals', true);
    case 'string':
      return operator('notEquals', '');
    case 'number':
      return operator('notEquals', 0);
    case 'semver':
      return operator('exists', true);
    default:
      return undefined;
  }
}

const typeOfTest = ({ predicate }: AttributeTest): AttributeType => {
  if (predicate.kind === 'operator') return predicate.type;
  return predicate.kind === 'truthy' ? 'boolean' : 'string';
};

function conflict(attribute: string, span: Span, type: AttributeType, inferred: InferredType, scope: Scope): Condition {
  const related = [{ span: inferred.span, message: `a ${inferred.type} by this use` }];
  const args = { attribute, type, declared: inferred.type };
  const help = 'let applications send two attributes, one of each type';
  scope.report(importDiagnostics['import/attribute-type-conflict'], span, args, { related, help });
  return INVALID;
}
