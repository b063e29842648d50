import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { ListNode, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, mapOf } from '../syntax/read-node.js';
import { modelDiagnostics } from './diagnostics.js';
import { readPercent } from './read-percent.js';
import { readTime } from './read-time.js';
import type { RampStep } from './targeting-rule.js';

interface PlacedStep extends RampStep {
  readonly timeSpan: Span;
  readonly shareSpan: Span;
}

/** Steps ascending in time whose shares never fall; undefined if anything was wrong and reported. */
export function buildRamp(ramp: ListNode, sink: DiagnosticSink): readonly RampStep[] | undefined {
  const steps = ramp.items.map((item) => buildStep(item, sink)).filter((step) => step !== undefined);
  if (steps.length === 0 || steps.length < ramp.items.length) return undefined;
  const inOrder = steps.map((step, index) => checkOrder(step, steps[index - 1], sink));
  if (inOrder.includes(false)) return undefined;
  return steps.map(({ at, units, span }) => ({ at, units, span }));
}

function buildStep(node: SyntaxNode, sink: DiagnosticSink): PlacedStep | undefined {
  const map = mapOf(node);
  const share = fieldOf(map, 'rollout');
  const time = readTime(fieldOf(map, 'at'), sink);
  const units = readPercent(share, sink);
  if (share === undefined || time === undefined || units === undefined) return undefined;
  return { at: time.value, units, span: node.span, timeSpan: time.span, shareSpan: share.span };
}

function checkOrder(step: PlacedStep, previous: PlacedStep | undefined, sink: DiagnosticSink): boolean {
  if (previous === undefined) return true;
  const related = [{ span: previous.span, message: 'the step before' }];
  if (step.at <= previous.at) {
    const problem = 'this step of the ramp is not after the one before';
    sink.report(modelDiagnostics['rule/schedule-order'](step.timeSpan, { problem }, { related }));
    return false;
  }
  if (step.units >= previous.units) return true;
  const problem = 'the share of this ramp falls, which takes the variant away from some';
  sink.report(modelDiagnostics['rule/schedule-order'](step.shareSpan, { problem }, { related }));
  return false;
}
