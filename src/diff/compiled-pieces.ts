import { compareCodeUnits } from '../util/compare-code-units.js';
import { formatTime } from '../util/format-time.js';
import type { CompiledFlag } from './compiled-flag.js';
import { describeDecision } from './describe-decision.js';
import { describeExpression, PLAIN_WORDING } from './describe-expression.js';
import type { Piece, PieceField } from './edit.js';
import { valueText } from './outcome.js';

/** A flag of a bundle in comparable pieces: for sides that have no sources. */
export function compiledPieces(flag: CompiledFlag, labels: readonly string[]): readonly Piece[] {
  const { variants, requires, rules, slot } = flag;
  return [
    piece('type', 'type', flag.type),
    piece('enabled', 'enabled', String(!flag.disabled)),
    piece('default-variant', 'defaultVariant', flag.defaultVariant),
    ...(flag.offVariant === undefined ? [] : [piece('off-variant', 'offVariant', flag.offVariant)]),
    ...[...variants].map(([name, { value, payload }]) => ({
      ...piece('variant', `variants[${name}]`, valueText({ value, payload })),
      shown: JSON.stringify(payload === undefined ? value : { value, payload }),
    })),
    ...requires.map(([required, names]) =>
      piece('requires', `requires[${required}]`, [...names].sort(compareCodeUnits).join(' or ')),
    ),
    ...(slot === undefined
      ? []
      : [piece('layer', 'layer', `${slot.bucketing.salt}, buckets ${slot.from} to ${slot.to}`)]),
    ...rules.flatMap(({ when, from, until, bucketing, decision }, index) => {
      const path = `rules[${labels[index] ?? index + 1}]`;
      const isBucketed = decision.kind !== 'serve';
      return [
        { ...piece('condition', `${path}.if`, JSON.stringify(when)), shown: describeExpression(when, PLAIN_WORDING) },
        piece('decision', `${path}.decision`, describeDecision(decision)),
        ...(from === undefined ? [] : [piece('window', `${path}.from`, formatTime(from))]),
        ...(until === undefined ? [] : [piece('window', `${path}.until`, formatTime(until))]),
        ...(isBucketed ? bucketingPieces(path, bucketing) : []),
      ];
    }),
  ];
}

const bucketingPieces = (path: string, { bucketBy, salt, recipe }: CompiledFlag['rules'][number]['bucketing']) => [
  piece('bucket-by', `${path}.bucketBy`, [bucketBy].flat().join(', ')),
  piece('salt', `${path}.salt`, salt),
  piece('bucketing', `${path}.bucketing`, recipe),
];

const piece = (field: PieceField, path: string, text: string): Piece => ({ field, path, text });
