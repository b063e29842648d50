import type { Truth } from './domains/value-class.js';
import type { Expression, TestExpression } from './expression.js';

type TruthOfTest = (test: TestExpression) => Truth;
type Group = Extract<Expression, { kind: 'all' | 'any' }>;

/**
 * What an expression comes to where only some of its tests are decided; undefined if that depends on the others. Every
 * group of groups is looked at once: segments share parts, so there may be far more ways to a part than there are parts.
 */
export function partialTruth(expression: Expression, truthOfTest: TruthOfTest, known?: Map<Expression, Truth>): Truth {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'unknown':
      return undefined;
    case 'test':
      return truthOfTest(expression);
    case 'not': {
      const truth = partialTruth(expression.operand, truthOfTest, known);
      return truth === undefined ? undefined : !truth;
    }
    case 'all':
    case 'any':
      return expression.operands.some(holdsGroup)
        ? truthOnce(expression, truthOfTest, known ?? new Map())
        : truthOfGroup(expression, truthOfTest, known);
  }
}

function truthOnce(group: Group, truthOfTest: TruthOfTest, known: Map<Expression, Truth>): Truth {
  if (known.has(group)) return known.get(group);
  const truth = truthOfGroup(group, truthOfTest, known);
  known.set(group, truth);
  return truth;
}

/** One operand that is decisive decides, whatever the others are. */
function truthOfGroup({ kind, operands }: Group, truthOfTest: TruthOfTest, known?: Map<Expression, Truth>): Truth {
  const decisive = kind === 'any';
  let outcome: Truth = !decisive;
  for (const operand of operands) {
    const truth = partialTruth(operand, truthOfTest, known);
    if (truth === decisive) return decisive;
    if (truth === undefined) outcome = undefined;
  }
  return outcome;
}

const holdsGroup = (expression: Expression): boolean =>
  expression.kind === 'not' ? holdsGroup(expression.operand) : expression.kind === 'all' || expression.kind === 'any';
