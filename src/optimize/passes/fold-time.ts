import type { Decision } from '../../model/targeting-rule.js';
import { mapList, mapRuleLists } from '../map-flags.js';
import { definePass } from '../pass.js';
import type { ProgramRule } from '../program.js';

export const foldTime = definePass({
  name: 'fold-time',
  level: 'optimized',
  summary: 'If asked, decides time windows and ramps for one moment: the result answers for that moment alone.',
  why: 'For an evaluation at that moment a window is open or shut and a ramp is a rollout. Before rules are dropped, because a rule without a window may be a catch-all.',
  after: ['fold-disabled'],
  run: (program, { foldTime: now }) => {
    if (now === undefined) return program;
    return mapRuleLists(program, (rules) =>
      mapList(
        rules.filter((rule) => isOpen(rule, now)),
        (rule) => withoutTime(rule, now),
      ),
    );
  },
});

function isOpen({ from, until }: ProgramRule, now: number): boolean {
  return (from === undefined || from <= now) && (until === undefined || now < until);
}

function withoutTime(rule: ProgramRule, now: number): ProgramRule {
  const { from, until, decision, ...rest } = rule;
  if (from === undefined && until === undefined && decision.kind !== 'ramp') return rule;
  return { ...rest, decision: decisionAt(decision, now) };
}

function decisionAt(decision: Decision, now: number): Decision {
  if (decision.kind !== 'ramp') return decision;
  const { steps, ...rest } = decision;
  return { ...rest, kind: 'rollout', units: steps.findLast(({ at }) => at <= now)?.units ?? 0 };
}
