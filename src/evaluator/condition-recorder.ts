import type { WireCondition } from '../bundle/bundle.js';
import { type ParsedCondition, parseCondition } from '../bundle/parse-condition.js';
import type { EvaluationContext } from './evaluation-details.js';
import type { ConditionExplanation } from './explanation.js';
import type { Matcher } from './match-condition.js';
import { createAttributeReader } from './read-attribute.js';

/** Watches matchers at work and gives the whole tree of what they said to `onFinished`. */
export function createConditionRecorder(
  conditions: readonly WireCondition[],
  onFinished: (condition: ConditionExplanation) => void,
): { watch(condition: number, matcher: Matcher): Matcher } {
  const running: ConditionExplanation[][] = [];
  return {
    watch(index, matcher) {
      const condition = parseCondition(conditions[index], index);
      if (condition === undefined) return matcher;
      return (context) => {
        const operands: ConditionExplanation[] = [];
        running.push(operands);
        const outcome = matcher(context);
        running.pop();
        const explanation = explain(condition, { condition: index, outcome }, operands, context);
        const outer = running.at(-1);
        if (outer === undefined) onFinished(explanation);
        else outer.push(explanation);
        return outcome;
      };
    },
  };
}

function explain(
  condition: ParsedCondition,
  result: { readonly condition: number; readonly outcome: boolean },
  operands: readonly ConditionExplanation[],
  context: EvaluationContext,
): ConditionExplanation {
  switch (condition.kind) {
    case 'constant':
      return { kind: 'constant', ...result };
    case 'test': {
      const { operator, attribute, operand, hashSalt } = condition;
      const value = createAttributeReader(attribute)(context);
      return { kind: 'test', ...result, operator, attribute, operand, value, hashed: hashSalt !== undefined };
    }
    default:
      return { kind: condition.kind, ...result, operands, notReached: condition.operands.length - operands.length };
  }
}
