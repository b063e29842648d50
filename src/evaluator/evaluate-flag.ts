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
  const { rules } = flag;
  let details = flag.constant ?? (isStopped(flag, evaluation) ? flag.stopped : undefined);
  // The first rule that decides.
  for (let position = 0; details === undefined && position < rules.length; position++)
    details = evaluateRule(rules[position], position, evaluation);
  details ??= flag.undecided;
  observerOf(evaluation)?.flagLeft(details);
  return details;
}

/** Whether a step before the rules ends the evaluation. Asks what most flags do not have before it calls anything. */
const isStopped = ({ prerequisites, slot }: PreparedFlag, evaluation: Evaluation): boolean =>
  (prerequisites.length > 0 && !evaluatePrerequisites(prerequisites, evaluation, evaluateFlag)) ||
  (slot !== undefined && !isInSlot(slot, evaluation));

function evaluateRule(
  rule: PreparedRule | undefined,
  position: number,
  evaluation: Evaluation,
): EvaluationDetails | undefined {
  if (rule === undefined) return undefined;
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
