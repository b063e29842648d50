import type { Truth } from './domains/value-class.js';
import type { Expression, TestExpression } from './expression.js';

/**
 * What an expression comes to where only some of its tests are decided; undefined if that depends on the others. Every
 * part is looked at once: segments share parts, so there may be far more ways to a part than there are parts.
 */
export function partialTruth(expression: Expression, truthOfTest: (test: TestExpression) => Truth): Truth {
  const known = new Map<Expression, Truth>();

  function truthOf(part: Expression): Truth {
    switch (part.kind) {
      case 'constant':
        return part.value;
      case 'unknown':
        return undefined;
      case 'test':
        return truthOfTest(part);
      case 'not': {
        const truth = truthOf(part.operand);
        return truth === undefined ? undefined : !truth;
      }
      case 'all':
      case 'any': {
        if (known.has(part)) return known.get(part);
        const truth = truthOfGroup(part.operands, part.kind === 'any');
        known.set(part, truth);
        return truth;
      }
    }
  }

  /** One operand that is decisive decides, whatever the others are. */
  function truthOfGroup(operands: readonly Expression[], decisive: boolean): Truth {
    let outcome: Truth = !decisive;
    for (const operand of operands) {
      const truth = truthOf(operand);
      if (truth === decisive) return decisive;
      if (truth === undefined) outcome = undefined;
    }
    return outcome;
  }

  return truthOf(expression);
}
