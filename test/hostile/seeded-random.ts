/** Numbers that look random and are the same on every run (mulberry32, Tommy Ettinger, public domain). */
export interface SeededRandom {
  /** A whole number in `[0, limit)`. */
  readonly below: (limit: number) => number;
  /** Throws for an empty list. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return { below, pick };
}
