import type { SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import { type Condition, constant, negate } from './condition.js';
import { conjoin } from './conjoin.js';
import { convertCondition } from './convert-condition.js';
import { equalTo } from './equality.js';
import { readFractional } from './fractional.js';
import { variableOf } from './operand.js';
import { type Operation, operationOf, referenceOf } from './operation.js';
import { reportRounding } from './report-rounding.js';
import type { DraftDecision, DraftRule } from './rule.js';
import { MAXIMUM_DEPTH, type Scope } from './scope.js';
import { weightsToUnits } from './weights.js';

/** Operators whose outcome is true or false, which flagd takes for the variants of these names. */
const PREDICATES = new Set([
  '===',
  '==',
  '!==',
  '!=',
  '!',
  '!!',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'starts_with',
  'ends_with',
  'sem_ver',
]);
const CONNECTIVES = new Set(['and', 'or']);
const MAXIMUM_RULES = 2_000;

/** Where a part of the targeting stands: under which conditions it is reached, and through which evaluators. */
interface Place {
  readonly guards: readonly Condition[];
  readonly through: readonly string[];
}

/**
 * Turns targeting into rules, first match wins. Every branch of an `if` decides for everybody who reaches it, so the
 * branches behind it need no negation of what stood before.
 */
export class TargetingConverter {
  readonly rules: DraftRule[] = [];
  readonly #variants: ReadonlySet<string>;

  constructor(variants: ReadonlySet<string>) {
    this.#variants = variants;
  }

  convert(node: SyntaxNode, scope: Scope, place: Place = { guards: [], through: [] }): void {
    if (scope.tooDeep) this.#decide(node, place, scope.unsupported(node.span, 'targeting nested this deep'));
    else if (this.rules.length > MAXIMUM_RULES) this.#tooMany(node, scope);
    else if (node.kind === 'scalar') this.#decide(node, place, this.#result(node, scope));
    else this.#convertComputed(node, scope.deeper(), place);
  }

  #convertComputed(node: SyntaxNode, scope: Scope, place: Place): void {
    const reference = referenceOf(node);
    const operation = operationOf(node);
    if (reference !== undefined) this.#convertReference(node, reference.name, scope, place);
    else if (operation === undefined)
      this.#decide(node, place, scope.invalid(node.span, 'targeting', 'an object with one operator'));
    else if (operation.operator === 'if') this.#convertConditional(operation, scope, place);
    else if (operation.operator === 'fractional') this.#decide(node, place, this.#split(operation, scope));
    else if (operation.operator === 'var') this.#convertVariable(node, operation, scope, place);
    else if (isPredicate(node)) this.#convertPredicate(node, scope, place);
    else {
      const feature = `the operator \`${operation.operator}\` in the place of a variant`;
      this.#decide(node, place, scope.unsupported(operation.operatorSpan, feature));
    }
  }

  #convertConditional({ operands, span }: Operation, scope: Scope, { guards, through }: Place): void {
    const count = operands.length - (operands.length % 2);
    for (let index = 0; index < count; index += 2) {
      const [test, then] = operands.slice(index, index + 2);
      if (test === undefined || then === undefined) return;
      this.convert(then, scope, { guards: [...guards, convertCondition(test, scope)], through });
    }
    const otherwise = operands[count] ?? { kind: 'scalar', value: null, source: '', quoted: false, span };
    this.convert(otherwise, scope, { guards, through });
  }

  #convertReference(node: SyntaxNode, name: string, scope: Scope, { guards, through }: Place): void {
    const expression = scope.evaluators.expression(name, node.span, scope);
    if (through.includes(name))
      this.#decide(
        node,
        { guards, through },
        scope.report(importDiagnostics['import/evaluator-cycle'], node.span, { name }),
      );
    else if (expression === undefined) this.#decide(node, { guards, through }, { kind: 'invalid' });
    else if (isPredicate(expression)) this.#convertPredicate(node, scope, { guards, through });
    else this.convert(expression, scope, { guards, through: [...through, name] });
  }

  /** The value of an attribute is the name of the variant. */
  #convertVariable(node: SyntaxNode, operation: Operation, scope: Scope, place: Place): void {
    const operand = variableOf(operation, scope);
    if (operand.kind !== 'attribute' || operand.fallback !== null) {
      const isReported = operand.kind === 'invalid';
      this.#decide(node, place, isReported ? operand : scope.unsupported(node.span, 'a variant computed like this'));
      return;
    }
    for (const variant of this.#variants)
      this.#decide(node, guarded(place, equalTo(operand, variant)), { kind: 'serve', variant });
    this.#decide(node, place, { kind: 'serve', variant: undefined });
  }

  #convertPredicate(node: SyntaxNode, scope: Scope, place: Place): void {
    const condition = convertCondition(node, scope);
    this.#decide(node, guarded(place, condition), this.#serve(node, 'true', scope));
    this.#decide(node, guarded(place, negate(condition)), this.#serve(node, 'false', scope));
  }

  #split(operation: Operation, scope: Scope): DraftDecision {
    const fractional = readFractional(operation, scope);
    if (fractional === undefined) return { kind: 'invalid' };
    const weights = weightsToUnits(fractional.entries.map(({ weight }) => weight));
    const decisions = fractional.entries.map(({ result }) => this.#result(result, scope));
    const variants = decisions.flatMap((decision) => (decision.kind === 'serve' ? [decision.variant] : []));
    if (variants.length < decisions.length) return { kind: 'invalid' };
    if (weights === undefined) return { kind: 'serve', variant: undefined };
    if (!weights.exact) reportRounding(operation.span, scope);
    const entries = variants.map((variant, index) => ({ variant, units: weights.units[index] ?? 0 }));
    return { kind: 'split', entries, input: fractional.input };
  }

  /** What a written outcome means: a variant by name, true and false by their names, null the default variant. */
  #result(node: SyntaxNode, scope: Scope): DraftDecision {
    if (node.kind !== 'scalar') return scope.unsupported(node.span, 'a computed variant in this place');
    if (node.value === null) return { kind: 'serve', variant: undefined };
    if (typeof node.value === 'number')
      return scope.invalid(node.span, 'the outcome of targeting', 'a name of a variant');
    return this.#serve(node, String(node.value), scope);
  }

  #serve(node: SyntaxNode, variant: string, scope: Scope): DraftDecision {
    if (this.#variants.has(variant)) return { kind: 'serve', variant };
    return scope.report(importDiagnostics['import/unknown-variant'], node.span, { variant });
  }

  #decide(node: SyntaxNode, { guards }: Place, decision: DraftDecision): void {
    this.rules.push({ condition: guards.length === 0 ? constant(true) : conjoin(guards), decision, span: node.span });
  }

  #tooMany(node: SyntaxNode, scope: Scope): void {
    if (this.rules.length > MAXIMUM_RULES + 1) return;
    const place = { guards: [], through: [] };
    this.#decide(node, place, scope.unsupported(node.span, `targeting of more than ${MAXIMUM_RULES} branches`));
  }
}

const guarded = ({ guards, through }: Place, condition: Condition): Place => ({
  guards: [...guards, condition],
  through,
});

function isPredicate(node: SyntaxNode, depth = 0): boolean {
  const operation = operationOf(node);
  if (operation === undefined || depth > MAXIMUM_DEPTH) return false;
  if (PREDICATES.has(operation.operator)) return true;
  return CONNECTIVES.has(operation.operator) && operation.operands.every((operand) => isPredicate(operand, depth + 1));
}
