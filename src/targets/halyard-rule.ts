import type { Expression } from '../analysis/expression.js';
import type { WireRule } from '../bundle/bundle.js';
import type { ProgramFlag, ProgramRule } from '../optimize/program.js';
import { variantPosition } from './variant-position.js';

/** The wire form of a rule of a flag; `condition` gives the position of a condition. */
export function wireRule(rule: ProgramRule, flag: ProgramFlag, condition: (when: Expression) => number): WireRule {
  const { when, from, until, salt } = rule;
  const isUnconditional = when.kind === 'constant' && when.value;
  return {
    ...(isUnconditional ? {} : { if: condition(when) }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...wireDecision(rule, flag),
    ...(salt === undefined ? {} : { salt }),
  };
}

function wireDecision({ decision }: ProgramRule, flag: ProgramFlag): WireRule {
  const next: WireRule = 'onMiss' in decision && decision.onMiss === 'next' ? { next: true } : {};
  switch (decision.kind) {
    case 'serve':
      return { serve: variantPosition(flag, decision.variant) };
    case 'rollout':
      return { serve: variantPosition(flag, decision.variant), rollout: decision.units, ...next };
    case 'ramp': {
      const ramp = decision.steps.map(({ at, units }) => [at, units] as const);
      return { serve: variantPosition(flag, decision.variant), ramp, ...next };
    }
    case 'split':
      return { split: decision.entries.map(({ variant, units }) => [variantPosition(flag, variant), units] as const) };
    case 'invalid':
      // Only a project with errors has invalid decisions, and of such a project no bundle is kept.
      return { serve: variantPosition(flag, flag.defaultVariant) };
  }
}
