import { UpdateError } from './update-error.js';

/** SHA-256 in hexadecimal. Pages without a secure context have no Web Crypto: there our own does it. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  const hash = digest ? new Uint8Array(digest) : (await import('../util/sha256.js')).sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Rejects with an `UpdateError` unless the bytes have that SHA-256. */
export async function verifyBytes(bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  if ((await digestOf(bytes)) !== expected) throw new UpdateError('corrupt', 'not what the manifest names');
}
