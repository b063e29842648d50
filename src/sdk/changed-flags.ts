import type { Bundle, WireBody } from '../bundle/bundle.js';
import { flagKeys } from '../bundle/flag-positions.js';

/**
 * The keys of flags that two bundles describe differently, or only one of them has, and of flags that require one of
 * these; in order. Entries of tables are numbered by what they say, so bundles that number them otherwise are equal.
 */
export function changedFlags(before: Bundle, after: Bundle): readonly string[] {
  const numbers = new Map<string, number>();
  const numberOf = (value: unknown) => {
    const text = JSON.stringify(value);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const old = describeFlags(before, numberOf);
  const young = describeFlags(after, numberOf);
  const all = new Set([...old.keys(), ...young.keys()]);
  const changed = new Set([...all].filter((key) => old.get(key)?.number !== young.get(key)?.number));
  for (let known = -1; known < changed.size; ) {
    known = changed.size;
    for (const [key, { body }] of young) if (body?.requires?.some(([other]) => changed.has(other))) changed.add(key);
  }
  return [...all].filter((key) => changed.has(key)).sort();
}

interface DescribedFlag {
  readonly body: WireBody | undefined;
  readonly number: number | undefined;
}

function describeFlags(
  { values, variants, conditions, rules, layers, bodies, ...rest }: Bundle,
  numberOf: (value: unknown) => number,
): ReadonlyMap<string, DescribedFlag> {
  const valueNumbers = values.map(numberOf);
  const variantNumbers = variants.map((list) =>
    numberOf(list.map(([name, ...indices]) => [name, indices.map((index) => valueNumbers[index])])),
  );
  const conditionNumbers: number[] = [];
  for (const condition of conditions) {
    const [kind, ...operands] = condition;
    const isGroup = kind === 'all' || kind === 'any' || kind === 'not';
    conditionNumbers.push(
      numberOf(isGroup ? [kind, operands.map((index) => conditionNumbers[Number(index)])] : condition),
    );
  }
  const ruleNumbers = rules.map((rule) => numberOf([rule, conditionNumbers[rule.if ?? -1]].map(withoutIndices)));
  const bodyNumbers = bodies.map((body) =>
    numberOf([
      withoutIndices(body),
      variantNumbers[body.variants],
      body.rules?.map((index) => ruleNumbers[index]),
      body.slot && [layers[body.slot[0]], body.slot.slice(1)],
    ]),
  );
  return new Map(
    flagKeys(rest).map((key, position) => {
      const index = rest.flags[position] ?? -1;
      return [key, { body: bodies[index], number: bodyNumbers[index] }];
    }),
  );
}

/** Without the fields that are places in a table of one bundle. */
const withoutIndices = <Item>(item: Item) =>
  typeof item === 'object' ? { ...item, if: 0, variants: 0, rules: 0, slot: 0 } : item;
