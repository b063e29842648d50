import { TARGETING_KEY } from '../../model/bucketing.js';
import type { AttributeType } from '../../operators/operator.js';
import type { Span } from '../../source/span.js';
import { type AttributeTest, type Condition, leavesOf } from './condition.js';

/** What the uses of an attribute say about its type. */
export interface InferredType {
  readonly type: AttributeType;
  /** The use that decided. */
  readonly span: Span;
  /** True if other types would fit the uses as well. */
  readonly isAssumed: boolean;
}

interface Evidence {
  readonly attribute: string;
  readonly type: AttributeType;
  /** 0 proves, 1 suggests, from 2 on it is a guess. */
  readonly doubt: number;
  readonly span: Span;
}

const FIRST_GUESS = 2;

/** The type of every attribute, from the uses in conditions and as bucketing keys: the least doubtful use decides. */
export function inferTypes(
  conditions: readonly Condition[],
  bucketed: readonly { readonly attribute: string; readonly span: Span }[],
): ReadonlyMap<string, InferredType> {
  const evidence = [
    ...leavesOf(conditions).flatMap((leaf) => (leaf.kind === 'test' ? [evidenceOf(leaf.test)] : [])),
    ...bucketed.map(({ attribute, span }): Evidence => ({ attribute, span, type: 'string', doubt: 0 })),
  ];
  const best = new Map<string, Evidence>();
  for (const item of evidence) {
    const known = best.get(item.attribute);
    if (known === undefined || isBetter(item, known)) best.set(item.attribute, item);
  }
  return new Map([...best].map(([name, item]) => [name, toInferred(name, item)]));
}

const toInferred = (name: string, { type, span, doubt }: Evidence): InferredType =>
  name === TARGETING_KEY ? { type: 'string', span, isAssumed: false } : { type, span, isAssumed: doubt >= FIRST_GUESS };

/** Versions are compared with plain texts too, so a comparison of versions says more than one of texts. */
function isBetter(item: Evidence, known: Evidence): boolean {
  if (item.doubt !== known.doubt) return item.doubt < known.doubt;
  return item.type === 'semver' && known.type === 'string';
}

function evidenceOf({ attribute, predicate, span }: AttributeTest): Evidence {
  switch (predicate.kind) {
    case 'operator':
      return { attribute, span, type: predicate.type, doubt: predicate.type === 'boolean' ? 1 : 0 };
    case 'is-text':
      return { attribute, span, type: 'string', doubt: 1 };
    case 'truthy':
      return { attribute, span, type: 'boolean', doubt: 2 };
    case 'includes':
      return { attribute, span, type: 'string', doubt: 2 };
    case 'exists':
      return { attribute, span, type: 'string', doubt: 3 };
  }
}
