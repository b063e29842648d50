/** Values that a test can be about. Numbers are finite: what JSON cannot carry is no number. */
export type Scalar = string | number | boolean;

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const asScalar = (value: unknown): Scalar | undefined => asText(value) ?? asNumber(value) ?? asBoolean(value);

/** A list of strings and of nothing else. */
export const asTextList = (value: unknown): readonly string[] | undefined => asListOf(value, asText);

/** A list, or one value that stands for a list of one, with every item read; `undefined` if any is of a wrong type. */
export const asOneOrMore = <Item>(
  value: unknown,
  readItem: (item: unknown) => Item | undefined,
): readonly Item[] | undefined => asListOf(Array.isArray(value) ? value : [value], readItem);

/** A list with every item read; `undefined` if it is no list or any item is of a wrong type. */
export function asListOf<Item>(
  value: unknown,
  readItem: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: Item[] = [];
  // By index: a hole in the list is an item of a wrong type, not one to skip.
  for (let index = 0; index < value.length; index++) {
    const item = readItem(value[index]);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

/** The members of a list of strings and of nothing else. */
export function asTextSet(value: unknown): ReadonlySet<string> | undefined {
  const list = asTextList(value);
  return list === undefined ? undefined : new Set(list);
}
