import type { Expression } from '../analysis/expression.js';
import { usedSegments } from '../analysis/used-segments.js';
import type { Condition } from '../model/condition.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Decision, TargetingRule } from '../model/targeting-rule.js';
import type { Span } from '../source/span.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { formatTime } from '../util/format-time.js';
import type { CompiledDecision } from './compiled-flag.js';
import { describeDecision } from './describe-decision.js';
import { describeExpression, type Wording } from './describe-expression.js';
import type { Piece, PieceField } from './edit.js';
import { valueText } from './outcome.js';
import { spanOfField } from './span-of-field.js';
import { writtenCondition } from './written-condition.js';

/** A flag of a project as one environment has it. */
export interface WrittenFlag {
  readonly flag: Flag;
  readonly environment: string;
  readonly flagSet: FlagSet;
}

/** A flag in comparable pieces, each with the place that says it. Rules are called by `labels`, one a rule. */
export function flagPieces(written: WrittenFlag, labels: readonly string[], wording: Wording): readonly Piece[] {
  const { flag, environment } = written;
  const rules = flag.targeting.get(environment)?.rules ?? [];
  return [
    ...settingPieces(written),
    ...[...flag.variants].map(([name, { value, payload, span }]) => ({
      ...piece('variant', `variants[${name}]`, valueText({ value, payload }), span),
      shown:
        payload === undefined
          ? JSON.stringify(value)
          : `${JSON.stringify(value)} with payload ${JSON.stringify(payload)}`,
    })),
    ...flag.prerequisites.map(({ flag: required, variants, span }) =>
      piece('requires', `requires[${required}]`, [...variants].sort(compareCodeUnits).join(' or '), span),
    ),
    ...rules.flatMap((rule, index) => rulePieces(rule, labels[index] ?? String(index + 1), wording)),
    ...(rules.length < 2 ? [] : [piece('rule-order', 'rules', labels.join(', '), flag.span)]),
    ...segmentPieces(rules, wording),
  ];
}

const piece = (field: PieceField, path: string, text: string, span?: Span): Piece => ({
  field,
  path,
  text,
  ...(span === undefined ? {} : { span }),
});

function settingPieces(written: WrittenFlag): readonly Piece[] {
  const { flag, environment } = written;
  const { bucketing, slot, variants } = flag;
  const targeting = flag.targeting.get(environment);
  const setting = (field: PieceField, path: string, text: string | undefined): readonly Piece[] =>
    text === undefined ? [] : [piece(field, path, text, spanOfField(written, path))];
  return [
    ...setting('type', 'type', flag.type),
    ...setting('kind', 'kind', flag.kind?.value),
    ...setting('owner', 'owner', flag.owner?.value),
    ...setting('audience', 'audience', flag.audience),
    ...setting('created', 'created', flag.created?.value),
    ...setting('expires', 'expires', flag.expires?.value),
    ...setting('description', 'description', flag.description?.value),
    ...setting('enabled', 'enabled', String(targeting?.enabled ?? true)),
    ...setting('default-variant', 'defaultVariant', targeting?.defaultVariant),
    ...setting('off-variant', 'offVariant', flag.offVariant),
    ...setting('variant-order', 'variants', [...variants.keys()].join(', ')),
    ...setting('bucket-by', 'bucketBy', bucketing.bucketBy === 'random' ? 'random' : bucketing.bucketBy.join(', ')),
    ...setting('salt', 'salt', bucketing.salt),
    ...setting('bucketing', 'bucketing', describeRecipe(flag)),
    ...(slot === undefined
      ? []
      : [
          piece(
            'layer',
            'layer',
            `${slot.layer.name}, buckets ${slot.slot.from} to ${slot.slot.to}, by ${[slot.layer.bucketing.bucketBy].flat().join(', ')}`,
            slot.slot.span,
          ),
        ]),
  ];
}

/** All of a flag's recipe that is neither the attribute nor the salt. */
function describeRecipe({ bucketing: { bucketBy: _by, salt: _salt, ...recipe } }: Flag): string {
  return Object.values(recipe).map(String).join(', ');
}

function rulePieces(rule: TargetingRule, label: string, wording: Wording): readonly Piece[] {
  const path = `rules[${label}]`;
  const condition = rule.condition === undefined ? undefined : conditionText(rule.condition, wording);
  const time = (moment: number | undefined) => (moment === undefined ? undefined : formatTime(moment));
  const timed = (name: 'from' | 'until', text: string | undefined): readonly Piece[] =>
    text === undefined ? [] : [piece('window', `${path}.${name}`, text, rule.span)];
  return [
    {
      ...piece('condition', `${path}.if`, condition?.text ?? 'everybody', rule.condition?.span ?? rule.span),
      shown: condition?.shown ?? 'everybody',
    },
    {
      ...piece('decision', `${path}.decision`, describeDecision(decisionOf(rule.decision)), rule.decision.span),
      label: `${path}.${fieldOfDecision(rule.decision)}`,
    },
    ...timed('from', time(rule.from)),
    ...timed('until', time(rule.until)),
    ...(rule.salt === undefined ? [] : [piece('rule-salt', `${path}.salt`, rule.salt, rule.span)]),
  ];
}

function conditionText(condition: Condition, wording: Wording): { readonly text: string; readonly shown: string } {
  const expression: Expression = writtenCondition(condition);
  return { text: JSON.stringify(expression), shown: describeExpression(expression, wording) };
}

function fieldOfDecision({ kind }: Decision): string {
  return kind === 'rollout' || kind === 'ramp' || kind === 'split' ? kind : 'serve';
}

function decisionOf(decision: Decision): CompiledDecision {
  switch (decision.kind) {
    case 'rollout':
      return {
        kind: 'share',
        variant: decision.variant,
        steps: [[Number.NEGATIVE_INFINITY, decision.units]],
        missesOn: decision.onMiss === 'next',
      };
    case 'ramp':
      return {
        kind: 'share',
        variant: decision.variant,
        steps: decision.steps.map(({ at, units }) => [at, units]),
        missesOn: decision.onMiss === 'next',
      };
    case 'split':
      return { kind: 'split', entries: decision.entries.map(({ variant, units }) => [variant, units]) };
    case 'serve':
      return { kind: 'serve', variant: decision.variant };
    case 'invalid':
      return { kind: 'serve', variant: '(invalid)' };
  }
}

function segmentPieces(rules: readonly TargetingRule[], wording: Wording): readonly Piece[] {
  const { segments } = usedSegments(rules.flatMap(({ condition }) => condition ?? []));
  return [...segments]
    .sort((left, right) => compareCodeUnits(left.name, right.name))
    .map((segment) => {
      const { text, shown } = conditionText(segment.condition, wording);
      const where =
        segment.listFile === undefined ? segment.condition.span : { file: segment.listFile, start: 0, end: 0 };
      return { ...piece('segment', `segment ${segment.name}`, text, where), shown };
    });
}
