import { compareCodeUnits } from '../util/compare-code-units.js';
import type { BlastRadius } from './blast-radius.js';
import { withRequired } from './bucket-cuts.js';
import { canonicalBehaviour, createNumbering } from './canonical-behaviour.js';
import { type CompiledPair, measureRadius } from './measure-radius.js';

/** A flag that behaves otherwise in one environment, came or went. */
export interface CompiledChange {
  readonly flag: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Flags it requires, directly or not, that changed, where it did not change itself. */
  readonly through: readonly string[];
  readonly radius: readonly BlastRadius[];
}

/** Every flag that behaves differently, in code-unit order of the keys; not those that are proved to serve the same. */
export function compareBundles(pair: CompiledPair, now: number): readonly CompiledChange[] {
  const kinds = findDifferent(pair);
  const changes: CompiledChange[] = [];
  for (const key of new Set([...pair.before.keys(), ...pair.after.keys()])) {
    const kind = kinds.get(key);
    const through = kind === undefined ? differentRequired(key, kinds, pair) : [];
    if (kind === undefined && through.length === 0) continue;
    const radius = measureRadius(key, pair, now);
    if (radius.length > 0 || kind === 'added' || kind === 'removed')
      changes.push({ flag: key, kind: kind ?? 'changed', through, radius });
  }
  return changes.sort((left, right) => compareCodeUnits(left.flag, right.flag));
}

/** The flags that are not the same by their own description. */
function findDifferent({ before, after }: CompiledPair): ReadonlyMap<string, CompiledChange['kind']> {
  const numbering = createNumbering();
  const different = new Map<string, CompiledChange['kind']>();
  for (const [key, flag] of after) {
    const known = before.get(key);
    if (known === undefined) different.set(key, 'added');
    else if (canonicalBehaviour(known, numbering) !== canonicalBehaviour(flag, numbering))
      different.set(key, 'changed');
  }
  for (const key of before.keys()) if (!after.has(key)) different.set(key, 'removed');
  return different;
}

function differentRequired(
  key: string,
  different: ReadonlyMap<string, unknown>,
  { after }: CompiledPair,
): readonly string[] {
  return withRequired(after, key)
    .map((flag) => flag.key)
    .filter((required) => required !== key && different.has(required))
    .sort(compareCodeUnits);
}
