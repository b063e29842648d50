import { TARGETING_KEY } from '../../model/bucketing.js';
import { foldName } from '../../model/check-key.js';
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
  /** An attribute before it whose name differs by case only, which a project takes for the same. */
  readonly namesake?: string;
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
  const first = new Map<string, string>();
  for (const name of best.keys()) if (!first.has(foldName(name))) first.set(foldName(name), name);
  return new Map([...best].map(([name, item]) => [name, toInferred(name, item, first.get(foldName(name)))]));
}

function toInferred(name: string, { type, span, doubt }: Evidence, namesake: string | undefined): InferredType {
  const same = namesake === undefined || namesake === name ? {} : { namesake };
  if (name === TARGETING_KEY) return { type: 'string', span, isAssumed: false, ...same };
  return { type, span, isAssumed: doubt >= FIRST_GUESS, ...same };
}

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
