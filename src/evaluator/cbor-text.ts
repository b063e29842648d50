import { murmurHash } from './murmur-hash.js';

const encoder = new TextEncoder();

/** A text string in the core deterministic encoding of CBOR (RFC 8949, sections 3 and 4.2.1). */
export function encodeCborText(text: string): Uint8Array {
  const utf8 = encoder.encode(text);
  const header = textHeader(utf8.length);
  const bytes = new Uint8Array(header.length + utf8.length);
  bytes.set(header);
  bytes.set(utf8, header.length);
  return bytes;
}

/** Major type 3 and the number of bytes, in the shortest form; no text has 2^32 of them. */
function textHeader(length: number): readonly number[] {
  if (length < 24) return [0x60 + length];
  if (length < 0x100) return [0x78, length];
  if (length < 0x10000) return [0x79, length >>> 8, length & 0xff];
  return [0x7a, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff];
}

/** Hashes the CBOR of the parts with the key between them, seed 0. */
export const createCborKeyHasher =
  (parts: readonly string[]) =>
  (key: string): number =>
    murmurHash(encodeCborText(parts.join(key)));
