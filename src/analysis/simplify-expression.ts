import { dominantOf, type GroupKind, groupOf, negationOf, neutralOf } from './build-expression.js';
import { compareExpressions } from './compare-expressions.js';
import { concerning } from './concerning.js';
import { createContradictionCheck } from './contradictions.js';
import { type Assumptions, NO_ASSUMPTIONS } from './domains/declared-values.js';
import { isImpossible } from './domains/joint-outcome.js';
import { createExampleFinder } from './examples.js';
import { ALWAYS, type Expression, NEVER, type TestExpression } from './expression.js';
import { createExpressionTable, type ExpressionTable } from './expression-table.js';

/** Simplifies expressions and remembers what it did; equal results are one object. */
export interface Simplifier {
  /** An expression with the same value in every context that is as assumed; `ALWAYS` and `NEVER` where that could be proved. */
  readonly simplify: (expression: Expression) => Expression;
  /** The constant that an expression comes to, if that could be proved. Cheaper than to simplify it. */
  readonly constantOf: (expression: Expression) => boolean | undefined;
  /** Proved that no such context meets all of these and none of those. Cheaper than to simplify them together. */
  readonly exclude: (holding: readonly Expression[], failing?: readonly Expression[]) => boolean;
}

/** Larger groups inside a group of their kind stay apart: a big shared segment is better named twice than spelt out twice. */
const MAXIMUM_MERGED_OPERANDS = 8;

export function createSimplifier(
  assumptions: Assumptions = NO_ASSUMPTIONS,
  table: ExpressionTable = createExpressionTable(),
): Simplifier {
  const contradict = createContradictionCheck(table, assumptions);
  const simplified = new Map<Expression, Expression>();
  const constants = new Map<Expression, boolean | undefined>();
  const examples = createExampleFinder(assumptions);

  function simplify(expression: Expression): Expression {
    const input = table.intern(expression);
    const known = simplified.get(input);
    if (known !== undefined) return known;
    const result = table.intern(simplifyUnseen(input));
    simplified.set(input, result);
    simplified.set(result, result);
    return result;
  }

  function simplifyUnseen(expression: Expression): Expression {
    switch (expression.kind) {
      case 'constant':
        return expression.value ? ALWAYS : NEVER;
      case 'unknown':
        return expression;
      case 'test':
        return simplifyTest(expression);
      case 'not':
        return negationOf(simplify(expression.operand));
      case 'all':
      case 'any':
        return simplifyGroup(expression.kind, expression.operands.map(simplify));
    }
  }

  function simplifyGroup(kind: GroupKind, operands: readonly Expression[]): Expression {
    const parts = new Set<Expression>();
    for (const operand of operands) {
      if (operand === dominantOf(kind)) return operand;
      if (operand !== neutralOf(kind)) for (const part of mergeable(kind, operand)) parts.add(part);
    }
    if (hasOpposites(parts)) return dominantOf(kind);
    const sorted = [...parts].sort(compareExpressions);
    return isDecided(kind, sorted) ? dominantOf(kind) : groupOf(kind, sorted);
  }

  /** No test holds for everybody: whatever it asks of an attribute, there are values and there is none. */
  const simplifyTest = (test: TestExpression): Expression =>
    isImpossible([{ test, holds: true }], assumptions.get(test.attribute)) ? NEVER : test;

  /** The operands are not constant, so an `all` of them may be never true at most, and an `any` always. */
  const isDecided = (kind: GroupKind, operands: readonly Expression[]): boolean =>
    contradict(kind === 'all' ? operands : operands.map(negationOf));

  function exclude(holding: readonly Expression[], failing: readonly Expression[] = []): boolean {
    if (examples.find(holding, failing) !== undefined) return false;
    const demands = holding.map(simplify);
    if (demands.includes(NEVER)) return true;
    const denials = concerning(demands, failing.map(simplify));
    if (denials.some((denial) => denial === ALWAYS || demands.includes(denial))) return true;
    if (demands.length + denials.length < 2) return false;
    return contradict([...demands, ...denials.map(negationOf)]);
  }

  function constantOf(expression: Expression): boolean | undefined {
    const known = constants.get(expression);
    if (known !== undefined || constants.has(expression)) return known;
    const constant = findConstant(expression);
    constants.set(expression, constant);
    return constant;
  }

  function findConstant(expression: Expression): boolean | undefined {
    const isOpen = examples.find([expression], []) !== undefined && examples.find([], [expression]) !== undefined;
    const result = isOpen ? expression : simplify(expression);
    return result.kind === 'constant' ? result.value : undefined;
  }

  return { simplify, constantOf, exclude };
}

/** The form of an expression with everything resolved that can be proved, in a table of its own. */
export const simplifyExpression = (expression: Expression): Expression => createSimplifier().simplify(expression);

const mergeable = (kind: GroupKind, operand: Expression): readonly Expression[] =>
  operand.kind === kind && operand.operands.length <= MAXIMUM_MERGED_OPERANDS ? operand.operands : [operand];

/** `x and not x`; equal parts are one object here. */
function hasOpposites(parts: ReadonlySet<Expression>): boolean {
  for (const part of parts) if (part.kind === 'not' && parts.has(part.operand)) return true;
  return false;
}
