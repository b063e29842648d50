import type { Expression, TestExpression } from '../../analysis/expression.js';
import type { AttributeLogic } from './attribute.js';
import { allOf, anyOf, type Logic, negate } from './logic.js';
import { testLogic } from './test-logic.js';

/** A condition in flagd's terms, and the tests in it that have none. */
export interface ConditionLogic {
  readonly logic: Logic;
  readonly problems: ReadonlyMap<TestExpression, string>;
}

const NO_PROBLEMS: ConditionLogic['problems'] = new Map();

/** Writes conditions; of one condition always the same object, so that shared ones are found to be shared. */
export function createConditionLogic(
  attributeOf: (name: string) => AttributeLogic,
): (expression: Expression) => ConditionLogic {
  const written = new WeakMap<Expression, ConditionLogic>();

  function write(expression: Expression): ConditionLogic {
    const known = written.get(expression) ?? writeUnseen(expression);
    written.set(expression, known);
    return known;
  }

  function writeUnseen(expression: Expression): ConditionLogic {
    switch (expression.kind) {
      case 'constant':
        return { logic: expression.value, problems: NO_PROBLEMS };
      case 'all':
        return combine(expression.operands.map(write), allOf);
      case 'any':
        return combine(expression.operands.map(write), anyOf);
      case 'not':
        return combine([write(expression.operand)], ([operand = false]) => negate(operand));
      case 'test': {
        const result = testLogic(expression, attributeOf);
        if ('logic' in result) return { logic: result.logic, problems: NO_PROBLEMS };
        return { logic: false, problems: new Map([[expression, result.problem]]) };
      }
      case 'unknown':
        // Only a project with errors has unknown conditions, and nothing is kept of such a project.
        return { logic: false, problems: NO_PROBLEMS };
    }
  }

  return write;
}

function combine(operands: readonly ConditionLogic[], join: (logics: readonly Logic[]) => Logic): ConditionLogic {
  const problems = operands.flatMap((operand) => [...operand.problems]);
  return {
    logic: join(operands.map(({ logic }) => logic)),
    problems: problems.length === 0 ? NO_PROBLEMS : new Map(problems),
  };
}
