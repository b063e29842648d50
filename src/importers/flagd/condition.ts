import type { AttributeType } from '../../operators/operator.js';
import type { Span } from '../../source/span.js';
import type { JsonValue } from '../../util/json.js';
import type { BucketedShare } from './bucketing.js';

/** A JSONLogic condition in our words, before the types of attributes are known. Built by the functions below only. */
export type Condition = ConditionForm & {
  /** How many forms it is written with, shared ones counted each time: what it costs to print. */
  readonly size: number;
};

type ConditionForm =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'test'; readonly test: AttributeTest }
  | { readonly kind: 'segment'; readonly name: string }
  /** True from this second of the Unix epoch on. */
  | { readonly kind: 'since'; readonly second: number }
  | { readonly kind: 'flag-key'; readonly equals: string }
  | { readonly kind: 'share'; readonly share: BucketedShare }
  /** Something that was reported already; it makes everything around it invalid too. */
  | { readonly kind: 'invalid' };

/** A test of one attribute. Some say by themselves which type the attribute has, of others the type decides the meaning. */
export interface AttributeTest {
  readonly attribute: string;
  readonly span: Span;
  readonly predicate:
    | {
        readonly kind: 'operator';
        readonly operator: string;
        readonly operand: JsonValue;
        readonly type: AttributeType;
      }
    | { readonly kind: 'exists' }
    | { readonly kind: 'truthy' }
    | { readonly kind: 'is-text' }
    /** Text that holds this text, or a list that holds it as an item. */
    | { readonly kind: 'includes'; readonly text: string };
}

const sized = (form: ConditionForm, parts: readonly Condition[] = []): Condition => ({
  ...form,
  size: parts.reduce((sum, part) => sum + part.size, 1),
});

export const constant = (value: boolean): Condition => sized({ kind: 'constant', value });
export const INVALID: Condition = sized({ kind: 'invalid' });
export const testOf = (test: AttributeTest): Condition => sized({ kind: 'test', test });
export const segmentOf = (name: string): Condition => sized({ kind: 'segment', name });
export const since = (second: number): Condition => sized({ kind: 'since', second });
export const flagKeyIs = (equals: string): Condition => sized({ kind: 'flag-key', equals });
export const inShare = (share: BucketedShare): Condition => sized({ kind: 'share', share });

export function negate(operand: Condition): Condition {
  if (operand.kind === 'invalid') return operand;
  if (operand.kind === 'constant') return constant(!operand.value);
  if (operand.kind === 'not') return operand.operand;
  return sized({ kind: 'not', operand }, [operand]);
}

export const allOf = (operands: readonly Condition[]): Condition => combine('all', operands);
export const anyOf = (operands: readonly Condition[]): Condition => combine('any', operands);

/** Flattens, and leaves out what cannot matter. An invalid part wins over everything: nobody knows what it meant. */
function combine(kind: 'all' | 'any', operands: readonly Condition[]): Condition {
  if (operands.some((operand) => operand.kind === 'invalid')) return INVALID;
  const decisive = kind === 'any';
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  if (flat.some((operand) => operand.kind === 'constant' && operand.value === decisive)) return constant(decisive);
  const relevant = flat.filter((operand) => operand.kind !== 'constant');
  const [first] = relevant;
  if (first === undefined) return constant(!decisive);
  return relevant.length === 1 ? first : sized({ kind, operands: relevant }, relevant);
}

/** Rebuilds a condition with some of its leaves replaced. */
export function mapLeaves(condition: Condition, replace: (leaf: Condition) => Condition): Condition {
  if (condition.kind === 'not') return negate(mapLeaves(condition.operand, replace));
  if (condition.kind === 'all' || condition.kind === 'any')
    return combine(
      condition.kind,
      condition.operands.map((operand) => mapLeaves(operand, replace)),
    );
  return replace(condition);
}

/** All leaves of some conditions, in written order. */
export function leavesOf(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'not') return leavesOf([condition.operand]);
    return condition.kind === 'all' || condition.kind === 'any' ? leavesOf(condition.operands) : [condition];
  });
}
