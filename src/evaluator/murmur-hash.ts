const encoder = new TextEncoder();

/** MurmurHash3 x86 32 (Austin Appleby, public domain) of some bytes; unsigned. */
export const murmurHash = (bytes: Uint8Array, seed = 0): number => finishHash(seed, 0, bytes, 0);

/**
 * Hashes the UTF-8 of the parts with the key between them, seed 0. What stands before the key is hashed only once, and
 * nothing is joined unless it must be: joining costs as much as hashing.
 */
export function createKeyHasher(parts: readonly string[]): (key: string) => number {
  const [before = '', after = ''] = parts;
  const hashJoined = (key: string) => murmurHash(encoder.encode(parts.join(key)));
  if (parts.length !== 2) return hashJoined;
  const head = encoder.encode(before);
  const end = encoder.encode(after);
  let start = 0;
  /** The unfinished block. */
  let rest = 0;
  for (let index = 0; index < head.length; ) {
    rest |= (head[index] ?? 0) << ((index++ & 3) << 3);
    if ((index & 3) === 0) {
      start = mixBlock(start, rest);
      rest = 0;
    }
  }
  return (key) => {
    // `| 0` changes nothing, and says that these are integers: a third of the time depends on it.
    let hash = start | 0;
    let block = rest | 0;
    let position = head.length | 0;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      if (code > 127) return hashJoined(key);
      block |= code << ((position++ & 3) << 3);
      if ((position & 3) === 0) {
        hash = mixBlock(hash, block);
        block = 0;
      }
    }
    return finishHash(hash, block, end, position);
  };
}

/** Adds the last bytes to a hash of which `length` bytes are in, those of the unfinished block in `block`. */
function finishHash(hash: number, block: number, bytes: Uint8Array, length: number): number {
  let mixed = hash;
  let pending = block;
  let position = length;
  for (let index = 0; index < bytes.length; index++) {
    pending |= (bytes[index] ?? 0) << ((position++ & 3) << 3);
    if ((position & 3) === 0) {
      mixed = mixBlock(mixed, pending);
      pending = 0;
    }
  }
  // A pending block of zero bytes scrambles to 0, so no case distinction is needed.
  mixed ^= scramble(pending) ^ position;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

const scramble = (block: number) => Math.imul(rotateLeft(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

const mixBlock = (hash: number, block: number) =>
  (Math.imul(rotateLeft(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0;
