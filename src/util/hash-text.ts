import { sha256 } from './sha256.js';

const HASH_BYTES = 16;
const encoder = new TextEncoder();

/** Base64url, without padding, of the first 16 bytes of SHA-256 over the UTF-8 of salt and text, joined. */
export function hashText(salt: string, text: string): string {
  const digest = sha256(encoder.encode(salt + text)).subarray(0, HASH_BYTES);
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
