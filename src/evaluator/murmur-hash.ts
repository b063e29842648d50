const encoder = new TextEncoder();

/** MurmurHash3 x86 32 (Austin Appleby, public domain) of some bytes; unsigned. */
export function murmurHash(bytes: Uint8Array, seed = 0): number {
  const stream = startHash(seed);
  for (const byte of bytes) addByte(stream, byte);
  return finishHash(stream);
}

/**
 * Hashes the UTF-8 of the parts with the key between them, seed 0. What stands before the key is hashed only once, and
 * nothing is joined unless it must be: joining costs as much as hashing.
 */
export function createKeyHasher(parts: readonly string[]): (key: string) => number {
  const [before = '', after = ''] = parts;
  const hashJoined = (key: string) => murmurHash(encoder.encode(parts.join(key)));
  if (parts.length !== 2) return hashJoined;
  const start = startHash(0);
  for (const byte of encoder.encode(before)) addByte(start, byte);
  const end = encoder.encode(after);
  return (key) => {
    const stream = { hash: start.hash, pending: start.pending, length: start.length };
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      if (code > 127) return hashJoined(key);
      addByte(stream, code);
    }
    for (let index = 0; index < end.length; index++) addByte(stream, end[index] ?? 0);
    return finishHash(stream);
  };
}

/** Bytes gather in `pending` until four of them make a block. */
interface HashStream {
  hash: number;
  pending: number;
  length: number;
}

const startHash = (seed: number): HashStream => ({ hash: seed | 0, pending: 0, length: 0 });

function addByte(stream: HashStream, byte: number): void {
  stream.pending |= byte << ((stream.length & 3) << 3);
  stream.length++;
  if ((stream.length & 3) !== 0) return;
  stream.hash = mixBlock(stream.hash, stream.pending);
  stream.pending = 0;
}

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

const scramble = (block: number) => Math.imul(rotateLeft(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

const mixBlock = (hash: number, block: number) =>
  (Math.imul(rotateLeft(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0;

function finishHash({ hash, pending, length }: HashStream): number {
  // A pending block of zero bytes scrambles to 0, so no case distinction is needed.
  let mixed = hash ^ scramble(pending) ^ length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
