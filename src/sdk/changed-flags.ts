import type { Bundle, WireBody, WireRule } from '../bundle/bundle.js';
import { isGroupKind } from '../bundle/parse-condition.js';
import type { Release } from './release.js';

/**
 * The keys of flags that two releases describe differently, or only one of them has, and of flags that require one of
 * these; in order. What stands in tables is compared by what it says: bundles that number it otherwise are equal.
 */
export function changedFlags(before: Release, after: Release): readonly string[] {
  const sameBody = compareBodies(before.bundle, after.bundle);
  const keys = [...new Set([...before.evaluator.keys(), ...after.evaluator.keys()])].sort();
  const isSame = (key: string) => sameBody(before.evaluator.bodyOf(key), after.evaluator.bodyOf(key));
  const changed = new Set(keys.filter((key) => !isSame(key)));
  const requiring = keys.flatMap((key) => {
    const { requires } = after.evaluator.bodyOf(key) ?? {};
    return requires === undefined ? [] : [{ key, requires }];
  });
  for (let known = -1; known < changed.size; ) {
    known = changed.size;
    for (const { key, requires } of requiring) if (requires.some(([other]) => changed.has(other))) changed.add(key);
  }
  return keys.filter((key) => changed.has(key));
}

type Same<Item> = (old: Item | undefined, young: Item | undefined) => boolean;

/** By what JSON they are. */
const sameJson: Same<unknown> = (old, young) =>
  old === young || (typeof old === 'object' && JSON.stringify(old) === JSON.stringify(young));

/**
 * Compares entries of a table of either bundle by their indices. Many share parts, so the answer is kept: for each old
 * entry the one of the young entry that it was compared with last, which nearly always is the only one.
 */
function sameEntries<Item>(old: readonly Item[], young: readonly Item[], same: (old: Item, young: Item) => boolean) {
  const partners = new Int32Array(old.length).fill(-1);
  const answers = new Uint8Array(old.length);
  return (left = -1, right = -1): boolean => {
    const [first, second] = [old[left], young[right]];
    if (first === undefined || second === undefined) return left === right;
    if (partners[left] !== right) {
      answers[left] = Number(same(first, second));
      partners[left] = right;
    }
    return answers[left] === 1;
  };
}

const sameLists = (old: readonly unknown[], young: readonly unknown[], same: Same<number>) =>
  old.length === young.length && old.every((item, index) => same(Number(item), Number(young[index])));

function compareBodies(old: Bundle, young: Bundle): Same<WireBody> {
  const sameValue = sameEntries(old.values, young.values, sameJson);
  const sameVariants = sameEntries(
    old.variants,
    young.variants,
    (left, right) =>
      left.length === right.length &&
      left.every(([name, ...values], index) => {
        const [otherName, ...otherValues] = right[index] ?? [];
        return name === otherName && sameLists(values, otherValues, sameValue);
      }),
  );
  const sameCondition = sameEntries(old.conditions, young.conditions, (left, right): boolean => {
    const [kind, ...operands] = left;
    if (!isGroupKind(kind)) return sameJson(left, right);
    return kind === right[0] && sameLists(operands, right.slice(1), sameCondition);
  });
  const sameRule = sameEntries(
    old.rules,
    young.rules,
    (left, right) => RULE_FIELDS.every((name) => sameJson(left[name], right[name])) && sameCondition(left.if, right.if),
  );
  return (left, right) =>
    left !== undefined &&
    right !== undefined &&
    BODY_FIELDS.every((name) => sameJson(left[name], right[name])) &&
    sameVariants(left.variants, right.variants) &&
    sameLists(left.rules ?? [], right.rules ?? [], sameRule) &&
    sameJson(left.slot?.slice(1), right.slot?.slice(1)) &&
    sameJson(old.layers[left.slot?.[0] ?? -1], young.layers[right.slot?.[0] ?? -1]);
}

/** All that are no places in tables. */
const RULE_FIELDS = [
  'from',
  'until',
  'serve',
  'rollout',
  'ramp',
  'split',
  'next',
  'salt',
] as const satisfies readonly (keyof WireRule)[];
const BODY_FIELDS = [
  'type',
  'default',
  'off',
  'disabled',
  'bucketBy',
  'salt',
  'input',
  'requires',
] as const satisfies readonly (keyof WireBody)[];
