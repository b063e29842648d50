import type { EvaluationDetails } from '../evaluator/evaluation-details.js';
import type {
  BucketingExplanation,
  ConditionExplanation,
  FlagExplanation,
  LayerExplanation,
  RuleExplanation,
} from '../evaluator/explanation.js';
import type { Flag } from '../model/flag.js';
import { BUCKETS, type Decision, type TargetingRule } from '../model/targeting-rule.js';
import { visibleLine } from '../reporters/visible-text.js';
import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';

/** A flag in an environment, and what happened to it. */
export interface ExplainedFlag {
  readonly flag: Flag;
  readonly environment: string;
  readonly explanation: FlagExplanation;
}

/** Every rule with why it hit or missed, for people. */
export function renderExplanation({ flag, environment, explanation }: ExplainedFlag): string {
  const { details, prerequisites, layer, rules } = explanation;
  const targeting = flag.targeting.get(environment);
  const lines = [
    `${renderResult(details)}   environment ${environment}`,
    '',
    ...prerequisites.map(
      ({ flagKey, variants, served, holds }) =>
        `  requires   ${flagKey}: ${variants.join(' or ')}   it serves ${served ?? 'nothing'}   ${holds ? 'holds' : 'DOES NOT HOLD'}`,
    ),
    ...(layer === undefined ? [] : renderLayer(layer, flag)),
    ...(targeting?.rules ?? []).flatMap((rule, index) =>
      renderRule(
        rule,
        index,
        rules.find((reached) => reached.rule === index),
      ),
    ),
    `  ${outcome(explanation.decidedBy === 'default' ? 'HIT' : 'not reached', '-')} default   serve ${targeting?.defaultVariant ?? ''}`,
    '',
    `  ${place(decidingSpan(explanation, flag, targeting?.rules ?? []))}${facts(flag)}`,
  ];
  return `${lines.map(visibleLine).join('\n')}\n`;
}

/** `checkout = true   variant "on"   reason SPLIT`. */
export function renderResult({ flagKey, value, variant, reason, errorCode }: EvaluationDetails): string {
  const shown = value === undefined ? '(the default value in code)' : JSON.stringify(value);
  const name = variant === undefined ? '' : `   variant ${JSON.stringify(variant)}`;
  return `${flagKey} = ${shown}${name}   reason ${reason}${errorCode === undefined ? '' : ` ${errorCode}`}`;
}

function renderLayer({ inside, from, to, bucketing }: LayerExplanation, flag: Flag): readonly string[] {
  const verdict = inside ? 'inside' : 'OUTSIDE';
  const slot = `slot ${percent(from)} to ${percent(to)}`;
  return [`  layer      ${flag.slot?.layer.name ?? ''}   ${slot}   ${verdict}`, ...renderBucketing(bucketing)];
}

function renderRule(rule: TargetingRule, index: number, reached: RuleExplanation | undefined): readonly string[] {
  const name = rule.name === undefined ? '' : ` ${rule.name}`;
  const verdict = reached === undefined ? 'not reached' : reached.outcome === 'hit' ? 'HIT' : 'miss';
  const head = `  ${outcome(verdict, String(index + 1))}${name}   ${describeDecision(rule.decision)}   ${place(rule.span)}`;
  if (reached === undefined) return [head];
  return [head, ...renderReason(reached), ...renderCondition(reached.condition), ...renderBucketing(reached.bucketing)];
}

const outcome = (verdict: string, number: string) => `${number.padEnd(2)} ${verdict.padEnd(11)}`;

function renderReason({ outcome: reason, window, share, bucketing }: RuleExplanation): readonly string[] {
  if (reason === 'outside-window')
    return [`       its time window is ${window?.state === 'over' ? 'over' : 'not open yet'}`];
  if (reason === 'no-key') return ['       no bucketing key: none of the bucketBy attributes is a non-empty string'];
  if (share === undefined || bucketing?.bucket === undefined) return [];
  const { bucket } = bucketing;
  return reason === 'hit'
    ? [`       bucket ${percent(bucket)} < ${percent(share)}`]
    : [`       bucket ${percent(bucket)} >= ${percent(share)}: it joins at ${percent(bucket + 1)}`];
}

function renderCondition(condition: ConditionExplanation | undefined, depth = 0): readonly string[] {
  if (condition === undefined) return [];
  const indent = `       ${'  '.repeat(depth)}`;
  if (condition.kind === 'test') {
    const { attribute, operator, operand, value, outcome: holds } = condition;
    const seen = value === undefined || value === null ? 'missing' : preview(value);
    return [`${indent}${attribute} ${operator} ${preview(operand)}: ${holds}, it is ${seen}`];
  }
  if (condition.kind === 'constant') return [`${indent}${condition.outcome}`];
  return [
    `${indent}${condition.kind}: ${condition.outcome}`,
    ...condition.operands.flatMap((operand) => renderCondition(operand, depth + 1)),
  ];
}

function renderBucketing(bucketing: BucketingExplanation | undefined): readonly string[] {
  if (bucketing?.bucket === undefined) return [];
  const { attribute, key, hashedText, encoding, bucket } = bucketing;
  if (attribute === undefined) return [`       a random bucket: ${percent(bucket)}`];
  return [
    `       ${attribute} = ${JSON.stringify(key)}   hashed ${JSON.stringify(hashedText)}${encoding === undefined ? '' : ` as ${encoding}`}   bucket ${percent(bucket)}`,
  ];
}

const LONGEST_PREVIEW = 120;

function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST_PREVIEW ? text : `${text.slice(0, LONGEST_PREVIEW)}…`;
}

function describeDecision(decision: Decision): string {
  switch (decision.kind) {
    case 'serve':
      return `serve ${decision.variant}`;
    case 'rollout':
      return `serve ${decision.variant} to ${percent(decision.units)}`;
    case 'ramp':
      return `serve ${decision.variant} along a ramp`;
    case 'split':
      return `split ${decision.entries.map(({ variant, units }) => `${variant} ${percent(units)}`).join(', ')}`;
    case 'invalid':
      return 'invalid';
  }
}

function decidingSpan({ decidedBy, rules }: FlagExplanation, flag: Flag, written: readonly TargetingRule[]): Span {
  const last = rules.at(-1);
  const rule = decidedBy === 'rule' && last !== undefined ? written[last.rule] : undefined;
  return rule?.span ?? flag.span;
}

function facts({ owner, expires }: Flag): string {
  return `${owner === undefined ? '' : `   owner ${owner.value}`}${expires === undefined ? '' : `   expires ${expires.value}`}`;
}

const place = ({ file, start }: Span) => `${file.path}:${positionAt(file, start).line}`;

/** A bucket or a share in percent, exactly. */
const percent = (units: number) => `${units / (BUCKETS / 100)} %`;
