const MASK = 0xffffffffn;
const rotate = (value: bigint, bits: bigint) => ((value << bits) | (value >> (32n - bits))) & MASK;
const scramble = (block: bigint) => (rotate((block * 0xcc9e2d51n) & MASK, 15n) * 0x1b873593n) & MASK;

/** MurmurHash3_x86_32 with seed 0, written with big integers from its public description. */
export function referenceMurmur(text: string): bigint {
  const bytes = new TextEncoder().encode(text);
  const blockAt = (start: number, length: number) =>
    Array.from({ length }, (_, index) => BigInt(bytes[start + index] ?? 0) << BigInt(8 * index)).reduce(
      (a, b) => a | b,
      0n,
    );
  const whole = bytes.length - (bytes.length % 4);
  let hash = 0n;
  for (let start = 0; start < whole; start += 4)
    hash = (rotate(hash ^ scramble(blockAt(start, 4)), 13n) * 5n + 0xe6546b64n) & MASK;
  hash ^= scramble(blockAt(whole, bytes.length % 4));
  hash ^= BigInt(bytes.length);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & MASK;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & MASK;
  return hash ^ (hash >> 16n);
}

/** The bucket of a text, 0 to 99,999. */
export const referenceBucket = (text: string): number => Number((referenceMurmur(text) * 100_000n) >> 32n);
