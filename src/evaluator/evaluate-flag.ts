import { evaluatePrerequisites } from './evaluate-prerequisites.js';
import type { Evaluation } from './evaluation.js';
import type { EvaluationDetails } from './evaluation-details.js';
import { observerOf } from './inspection.js';
import { isInSlot } from './match-slot.js';
import { isWindowOpen } from './match-window.js';
import type { PreparedFlag, PreparedRule } from './prepared-flag.js';

/** The steps of an evaluation, in the order of docs/semantics.md. */
export function evaluateFlag(flag: PreparedFlag, evaluation: Evaluation): EvaluationDetails {
  observerOf(evaluation)?.flagEntered(flag.key);
  const details = flag.constant ?? evaluateSteps(flag, evaluation);
  observerOf(evaluation)?.flagLeft(details);
  return details;
}

function evaluateSteps(flag: PreparedFlag, evaluation: Evaluation): EvaluationDetails {
  if (!evaluatePrerequisites(flag.prerequisites, evaluation, evaluateFlag)) return flag.stopped;
  if (flag.slot !== undefined && !isInSlot(flag.slot, evaluation)) return flag.stopped;
  return evaluateRules(flag.rules, evaluation) ?? flag.undecided;
}

/** The first rule that decides; `undefined` if none does. */
function evaluateRules(rules: readonly PreparedRule[], evaluation: Evaluation): EvaluationDetails | undefined {
  for (let position = 0; position < rules.length; position++) {
    const rule = rules[position];
    const details = rule === undefined ? undefined : evaluateRule(rule, position, evaluation);
    if (details !== undefined) return details;
  }
  return undefined;
}

function evaluateRule(rule: PreparedRule, position: number, evaluation: Evaluation): EvaluationDetails | undefined {
  observerOf(evaluation)?.ruleEntered(position);
  if (rule.window !== undefined && !isWindowOpen(rule.window, evaluation)) {
    observerOf(evaluation)?.ruleLeft('outside-window');
    return undefined;
  }
  if (rule.matches !== undefined && !rule.matches(evaluation.context)) {
    observerOf(evaluation)?.ruleLeft('condition-false');
    return undefined;
  }
  return rule.decide(evaluation);
}
