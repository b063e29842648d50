import type { Span } from '../source/span.js';
import type { ListNode, MapNode, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, isDamaged, listOf, textOf } from '../syntax/read-node.js';
import { buildRamp } from './build-ramp.js';
import { buildSplit } from './build-split.js';
import { findVariant, type VariantSite } from './find-variant.js';
import { readPercent } from './read-percent.js';
import type { Decision, OnMiss } from './targeting-rule.js';

const DECISION_FIELDS = ['serve', 'rollout', 'ramp', 'split', 'onMiss'] as const;

/** What a rule does; the schema has seen to it that the rule has exactly one decision. */
export function buildDecision(rule: MapNode, site: VariantSite): Decision {
  const invalid: Decision = { kind: 'invalid', span: rule.span };
  if (isDamaged(rule, ...DECISION_FIELDS)) return invalid;
  const split = fieldOf(rule, 'split');
  if (split !== undefined) return buildSplit(split, site);
  const serve = fieldOf(rule, 'serve');
  return serve === undefined ? invalid : buildServe(serve, rule, site);
}

function buildServe(serve: SyntaxNode, rule: MapNode, site: VariantSite): Decision {
  const variant = findVariant(textOf(serve), site);
  const rollout = fieldOf(rule, 'rollout');
  const ramp = listOf(fieldOf(rule, 'ramp'));
  const { span } = serve;
  const served: Served = { variant, onMiss: textOf(fieldOf(rule, 'onMiss'))?.value === 'next' ? 'next' : 'default' };
  if (rollout !== undefined) return buildRolloutDecision(served, rollout, site);
  if (ramp !== undefined) return buildRampDecision(served, ramp, site);
  return variant === undefined ? { kind: 'invalid', span } : { kind: 'serve', variant, span };
}

interface Served {
  /** Undefined: it was reported, and the rest of the rule is only checked. */
  readonly variant: string | undefined;
  readonly onMiss: OnMiss;
}

function buildRolloutDecision({ variant, onMiss }: Served, rollout: SyntaxNode, { sink }: VariantSite): Decision {
  const { span } = rollout;
  const units = readPercent(rollout, sink);
  if (variant === undefined || units === undefined) return { kind: 'invalid', span };
  return { kind: 'rollout', variant, units, onMiss, span };
}

function buildRampDecision({ variant, onMiss }: Served, ramp: ListNode, { sink }: VariantSite): Decision {
  const span: Span = ramp.span;
  const steps = buildRamp(ramp, sink);
  if (variant === undefined || steps === undefined) return { kind: 'invalid', span };
  return { kind: 'ramp', variant, steps, onMiss, span };
}
