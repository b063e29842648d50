import type { Truth } from './domains/value-class.js';
import type { Expression, TestExpression } from './expression.js';

type TruthOfTest = (test: TestExpression) => Truth;
type Known = Map<Expression, Truth>;

/**
 * What an expression comes to where only some of its tests are decided; undefined if that depends on the others. Every
 * part is looked at once: segments share parts, so there may be far more ways to a part than there are parts.
 */
export const partialTruth = (expression: Expression, truthOfTest: TruthOfTest): Truth =>
  truthOf(expression, truthOfTest);

/** Most groups hold tests alone, and then there is nothing to remember. */
function truthOf(expression: Expression, truthOfTest: TruthOfTest, known?: Known): Truth {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'unknown':
      return undefined;
    case 'test':
      return truthOfTest(expression);
    case 'not': {
      const truth = truthOf(expression.operand, truthOfTest, known);
      return truth === undefined ? undefined : !truth;
    }
    case 'all':
    case 'any':
      return truthOfGroup(expression.operands, expression.kind === 'any', truthOfTest, known);
  }
}

/** One operand that is decisive decides, whatever the others are. */
function truthOfGroup(
  operands: readonly Expression[],
  decisive: boolean,
  truthOfTest: TruthOfTest,
  before?: Known,
): Truth {
  let known = before;
  let outcome: Truth = !decisive;
  for (const operand of operands) {
    if (operand.kind !== 'test') known ??= new Map();
    const truth = known === undefined ? truthOf(operand, truthOfTest) : remembered(operand, truthOfTest, known);
    if (truth === decisive) return decisive;
    if (truth === undefined) outcome = undefined;
  }
  return outcome;
}

function remembered(expression: Expression, truthOfTest: TruthOfTest, known: Known): Truth {
  if (expression.kind === 'test') return truthOfTest(expression);
  if (known.has(expression)) return known.get(expression);
  const truth = truthOf(expression, truthOfTest, known);
  known.set(expression, truth);
  return truth;
}
