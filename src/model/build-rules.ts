import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapNode, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, isDamaged, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { buildCondition } from './build-conditions.js';
import { buildDecision } from './build-decision.js';
import type { Condition } from './condition.js';
import { modelDiagnostics } from './diagnostics.js';
import { findVariant, type VariantSite } from './find-variant.js';
import type { FlagSite } from './flag-site.js';
import { readTime } from './read-time.js';
import { type Mutable, setPresent } from './set-present.js';
import type { TargetingRule } from './targeting-rule.js';

/** What rules refer to: the project and the flag's own variants. */
export type RuleSite = FlagSite & VariantSite;

export function buildRules(node: SyntaxNode | undefined, site: RuleSite): readonly TargetingRule[] {
  const maps = itemsOf(node).map(mapOf);
  return maps.filter((map) => map !== undefined).map((map) => buildRule(map, site));
}

/** `serve: on` of an environment: one rule for everyone. */
export function buildServeRule(serve: SyntaxNode, site: RuleSite): readonly TargetingRule[] {
  const { span } = serve;
  const variant = findVariant(textOf(serve), site);
  return [{ decision: variant === undefined ? { kind: 'invalid', span } : { kind: 'serve', variant, span }, span }];
}

function buildRule(map: MapNode, site: RuleSite): TargetingRule {
  const window = buildWindow(map, site.sink);
  const decision = buildDecision(map, site);
  const isKnown = window !== undefined && !isDamaged(map, 'salt');
  const rule: Mutable<TargetingRule> = {
    decision: isKnown ? decision : { kind: 'invalid', span: decision.span },
    span: map.span,
  };
  setPresent(rule, 'name', textOf(fieldOf(map, 'name'))?.value);
  setPresent(rule, 'condition', buildRuleCondition(map, site));
  setPresent(rule, 'from', window?.from);
  setPresent(rule, 'until', window?.until);
  setPresent(rule, 'salt', textOf(fieldOf(map, 'salt'))?.value);
  return rule;
}

/** Undefined means everyone, so a condition that was cut out must not become it. */
function buildRuleCondition(map: MapNode, site: RuleSite): Condition | undefined {
  if (isDamaged(map, 'if')) return { kind: 'invalid', span: map.span };
  const node = fieldOf(map, 'if');
  return node === undefined ? undefined : buildCondition(node, site);
}

type TimeWindow = Pick<TargetingRule, 'from' | 'until'>;

/** When the rule exists; undefined if a time was wrong, for then nobody knows. */
function buildWindow(map: MapNode, sink: DiagnosticSink): TimeWindow | undefined {
  const from = readTime(fieldOf(map, 'from'), sink);
  const until = readTime(fieldOf(map, 'until'), sink);
  const written = ['from', 'until'].filter((name) => fieldOf(map, name) !== undefined).length;
  const read = [from, until].filter((time) => time !== undefined).length;
  if (read < written || isDamaged(map, 'from', 'until')) return undefined;
  if (from !== undefined && until !== undefined && from.value >= until.value) {
    reportOrder(from.span, until.span, sink);
    return undefined;
  }
  return {
    ...(from === undefined ? {} : { from: from.value }),
    ...(until === undefined ? {} : { until: until.value }),
  };
}

function reportOrder(from: Span, until: Span, sink: DiagnosticSink): void {
  const problem = 'this rule ends before it begins';
  const related = [{ span: from, message: 'it begins here' }];
  sink.report(modelDiagnostics['rule/schedule-order'](until, { problem }, { related }));
}
