import type { Release } from './release.js';

type NumberOf = (value: unknown) => number;

/**
 * The keys of flags that two releases describe differently, or only one of them has, and of flags that require one of
 * these; in order. Entries of tables are numbered by what they say, so bundles that number them otherwise are equal.
 */
export function changedFlags(before: Release, after: Release): readonly string[] {
  const numbers = new Map<string, number>();
  const numberOf = (value: unknown) => {
    const text = JSON.stringify(value);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const [old, young] = [before, after].map((release) => describeFlags(release, numberOf));
  const keys = [...new Set([before, after].flatMap(({ evaluator }) => evaluator.keys()))].sort();
  const changed = new Set(keys.filter((key) => old?.get(key) !== young?.get(key)));
  for (let known = -1; known < changed.size; ) {
    known = changed.size;
    for (const key of keys)
      if (after.evaluator.bodyOf(key)?.requires?.some(([other]) => changed.has(other))) changed.add(key);
  }
  return keys.filter((key) => changed.has(key));
}

/** Gives every flag a number; equal numbers say that the flags are equal. */
function describeFlags({ bundle, evaluator }: Release, numberOf: NumberOf): ReadonlyMap<string, number> {
  const values = bundle.values.map(numberOf);
  const variants = bundle.variants.map((list) =>
    numberOf(list.map(([name, ...indices]) => [name, indices.map((index) => values[index])])),
  );
  const conditions: number[] = [];
  for (const [kind, ...operands] of bundle.conditions)
    conditions.push(
      numberOf([kind, /^(all|any|not)$/.test(kind) ? operands.map((index) => conditions[Number(index)]) : operands]),
    );
  const rules = bundle.rules.map((rule) => numberOf({ ...rule, if: conditions[rule.if ?? -1] }));
  const bodies = bundle.bodies.map((body) =>
    numberOf({
      ...body,
      variants: variants[body.variants],
      rules: body.rules?.map((index) => rules[index]),
      slot: body.slot?.map((part, index) => (index === 0 ? bundle.layers[part] : part)),
    }),
  );
  return new Map(evaluator.keys().map((key, position) => [key, bodies[bundle.flags[position] ?? -1] ?? -1]));
}
