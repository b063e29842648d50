import { negationOf } from './build-expression.js';
import { type Assumptions, NO_ASSUMPTIONS } from './domains/declared-values.js';
import type { Expression } from './expression.js';
import { type Atom, createTheory, type Theory } from './theory.js';

/** Steps after which a proof is given up. Conditions that people write need a few dozen. */
const BUDGET = 20_000;

/** Proved that the expression holds for no context that is as assumed. False also when no proof was found. */
export const isNeverTrue = (expression: Expression, assumptions: Assumptions = NO_ASSUMPTIONS): boolean =>
  !createSearch(expression, createTheory(expression, assumptions)).mayHold();

/** Proved that the expression holds for every context that is as assumed. False also when no proof was found. */
export const isAlwaysTrue = (expression: Expression, assumptions: Assumptions = NO_ASSUMPTIONS): boolean =>
  isNeverTrue(negationOf(expression), assumptions);

/** Proved that wherever the first holds, the second holds. False also when no proof was found. */
export const implies = (
  premise: Expression,
  conclusion: Expression,
  assumptions: Assumptions = NO_ASSUMPTIONS,
): boolean => isNeverTrue({ kind: 'all', operands: [premise, negationOf(conclusion)] }, assumptions);

type Outcome = boolean | Atom | 'out-of-budget';

/** Assumes one open test after the other, both ways, as far as the values of its attribute allow. */
function createSearch(root: Expression, theory: Theory) {
  let budget = BUDGET;

  function mayHold(): boolean {
    const outcome = evaluate(root);
    if (typeof outcome === 'boolean') return outcome;
    return outcome === 'out-of-budget' || mayHoldWith(outcome, true) || mayHoldWith(outcome, false);
  }

  function mayHoldWith(atom: Atom, truth: boolean): boolean {
    const undo = theory.assume(atom, truth);
    if (undo === undefined) return false;
    const result = mayHold();
    undo();
    return result;
  }

  /** The value under the assumptions, or the first open atom that it depends on. */
  function evaluate(expression: Expression): Outcome {
    if (--budget < 0) return 'out-of-budget';
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'test':
      case 'unknown':
        return theory.truthOf(expression) ?? expression;
      case 'not': {
        const outcome = evaluate(expression.operand);
        return typeof outcome === 'boolean' ? !outcome : outcome;
      }
      case 'all':
      case 'any':
        return evaluateGroup(expression.operands, expression.kind === 'any');
    }
  }

  function evaluateGroup(operands: readonly Expression[], decisive: boolean): Outcome {
    let open: Outcome | undefined;
    for (const operand of operands) {
      const outcome = evaluate(operand);
      if (outcome === decisive) return decisive;
      if (typeof outcome !== 'boolean') open ??= outcome;
    }
    return open ?? !decisive;
  }

  return { mayHold };
}
