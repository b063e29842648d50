/**
 * Whole numbers that look random and are the same on every run (mulberry32).
 *
 * @param {number} seed
 * @returns {(limit: number) => number} a number in `[0, limit)`
 */
export function createSeededRandom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
