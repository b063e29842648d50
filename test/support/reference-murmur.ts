const MASK = 0xffffffffn;
const rotate = (value: bigint, bits: bigint) => ((value << bits) | (value >> (32n - bits))) & MASK;
const scramble = (block: bigint) => (rotate((block * 0xcc9e2d51n) & MASK, 15n) * 0x1b873593n) & MASK;

/** MurmurHash3_x86_32 with seed 0, written with big integers from its public description. */
export function referenceMurmur(bytes: Uint8Array): bigint {
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

const bucketOf = (bytes: Uint8Array) => Number((referenceMurmur(bytes) * 100_000n) >> 32n);

/** The bucket of a text, 0 to 99,999. */
export const referenceBucket = (text: string): number => bucketOf(new TextEncoder().encode(text));

/** The bucket of a text that is hashed as a CBOR text string. */
export function referenceCborBucket(text: string): number {
  const utf8 = Buffer.from(new TextEncoder().encode(text));
  const size = utf8.length.toString(16);
  const header =
    utf8.length < 24
      ? (0x60 + utf8.length).toString(16)
      : utf8.length < 256
        ? `78${size.padStart(2, '0')}`
        : utf8.length < 65_536
          ? `79${size.padStart(4, '0')}`
          : `7a${size.padStart(8, '0')}`;
  return bucketOf(Buffer.concat([Buffer.from(header, 'hex'), utf8]));
}
