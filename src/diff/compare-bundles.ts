import type { Bundle } from '../bundle/bundle.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { type Behaviour, createNumbering, describeBehaviours } from './behaviour.js';

/** A flag that behaves otherwise in one environment. */
export interface FlagChange {
  readonly flag: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Flags it requires, directly or not, that changed, where it did not change itself. */
  readonly through: readonly string[];
}

/** Every flag that behaves differently, in code-unit order of the keys. */
export function compareBundles(base: Bundle, head: Bundle): readonly FlagChange[] {
  const numbering = createNumbering();
  const before = describeBehaviours(base, numbering);
  const after = describeBehaviours(head, numbering);
  const own = new Map<string, FlagChange['kind']>();
  for (const [key, behaviour] of after) {
    const known = before.get(key);
    if (known === undefined) own.set(key, 'added');
    else if (known.canonical !== behaviour.canonical) own.set(key, 'changed');
  }
  for (const key of before.keys()) if (!after.has(key)) own.set(key, 'removed');
  const changes = [...own].map(([flag, kind]) => ({ flag, kind, through: [] }));
  return [...changes, ...changesThrough(own, after)].sort((left, right) => compareCodeUnits(left.flag, right.flag));
}

/** Flags that are written the same and still behave otherwise, because of what they require. */
function changesThrough(
  own: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, Behaviour>,
): readonly FlagChange[] {
  const closure = createClosure(after);
  return [...after.keys()]
    .filter((flag) => !own.has(flag))
    .map((flag) => ({ flag, kind: 'changed' as const, through: closure(flag).filter((key) => own.has(key)) }))
    .filter(({ through }) => through.length > 0);
}

function createClosure(behaviours: ReadonlyMap<string, Behaviour>): (flag: string) => readonly string[] {
  return (flag) => {
    const seen = new Set<string>();
    const open = [...(behaviours.get(flag)?.requires ?? [])];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...(behaviours.get(key)?.requires ?? []));
    }
    return [...seen].sort(compareCodeUnits);
  };
}
