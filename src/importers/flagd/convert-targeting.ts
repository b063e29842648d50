import type { Span } from '../../source/span.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import { type Condition, constant } from './condition.js';
import { conjoin } from './conjoin.js';
import { convertCondition } from './convert-condition.js';
import { equalTo } from './equality.js';
import { liftFractional } from './lift-fractional.js';
import { variableOf } from './operand.js';
import { type Operation, operationOf, referenceOf } from './operation.js';
import { readOutcome, readSplit, serve } from './outcome.js';
import { isReadable, READINGS } from './readings.js';
import type { DraftDecision, DraftRule } from './rule.js';
import type { Scope } from './scope.js';
import { yieldsTruth } from './yields-truth.js';

/** No flag that people can understand comes near either. */
const MAXIMUM_RULES = 2_000;
const MAXIMUM_SIZE = 100_000;

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
  #size = 0;
  #isRefused = false;

  constructor(variants: ReadonlySet<string>) {
    this.#variants = variants;
  }

  convert(node: SyntaxNode, scope: Scope, place: Place = { guards: [], through: [] }): void {
    if (scope.tooDeep) this.#decide(node, place, scope.unsupported(node.span, 'targeting nested this deep'));
    else if (this.#isFull()) this.#refuse(node, scope);
    else if (node.kind === 'scalar') this.#decide(node, place, readOutcome(node, this.#variants, scope));
    else this.#convertComputed(node, scope.deeper(), place);
  }

  #convertComputed(node: SyntaxNode, scope: Scope, place: Place): void {
    const reference = referenceOf(node);
    const operation = operationOf(node);
    if (reference !== undefined) this.#convertReference(node, reference.name, scope, place);
    else if (operation === undefined)
      this.#decide(node, place, scope.invalid(node.span, 'targeting', 'an object with one operator'));
    else if (operation.operator === 'if') this.#convertConditional(operation, scope, place);
    else if (operation.operator === 'fractional') this.#convertFractional(operation, scope, place);
    else if (operation.operator === 'var') this.#convertVariable(node, operation, scope, place);
    else if (yieldsTruth(node, scope.evaluators, scope.depth)) this.#convertPredicate(node, scope, place);
    else if (READINGS.has(operation.operator)) this.#convertReading(node, scope, place);
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

  #convertFractional(operation: Operation, scope: Scope, place: Place): void {
    const lifted = liftFractional(operation, this.#variants, scope);
    if (lifted !== undefined) this.convert(lifted, scope, place);
    else this.#decide(operation, place, readSplit(operation, this.#variants, scope));
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
    else if (yieldsTruth(expression, scope.evaluators, scope.depth))
      this.#convertPredicate(node, scope, { guards, through });
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
    this.#decide(node, guarded(place, condition), serve(node, 'true', this.#variants, scope));
    this.#decide(node, place, serve(node, 'false', this.#variants, scope));
  }

  /** What cannot be read as the operator wants it yields null: neither true nor false, but the default variant. */
  #convertReading(node: SyntaxNode, scope: Scope, place: Place): void {
    const condition = convertCondition(node, scope);
    if (condition.kind !== 'test') {
      const isReported = condition.kind === 'invalid';
      this.#decide(node, place, isReported ? { kind: 'invalid' } : scope.unsupported(node.span, 'this outcome'));
      return;
    }
    this.#decide(node, guarded(place, condition), serve(node, 'true', this.#variants, scope));
    this.#decide(node, guarded(place, isReadable(condition.test)), serve(node, 'false', this.#variants, scope));
    this.#decide(node, place, { kind: 'serve', variant: undefined });
  }

  #decide(node: { readonly span: Span }, { guards }: Place, decision: DraftDecision): void {
    const condition = guards.length === 0 ? constant(true) : conjoin(guards);
    this.#size += condition.size;
    this.rules.push({ condition, decision, span: node.span });
  }

  #isFull(): boolean {
    return this.rules.length > MAXIMUM_RULES || this.#size > MAXIMUM_SIZE;
  }

  /** Once is enough, however much more there is. */
  #refuse(node: SyntaxNode, scope: Scope): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#decide(node, { guards: [], through: [] }, scope.unsupported(node.span, 'targeting of this size'));
  }
}

const guarded = ({ guards, through }: Place, condition: Condition): Place => ({
  guards: [...guards, condition],
  through,
});
