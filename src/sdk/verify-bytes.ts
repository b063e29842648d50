import { sha256 } from '../util/sha256.js';
import { UpdateError } from './update-error.js';

/** SHA-256 in hexadecimal. Pages without a secure context have no Web Crypto: there our own does it. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Rejects with an `UpdateError` unless the bytes have that SHA-256. */
export async function verifyBytes(bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  if ((await digest(bytes)) !== expected)
    throw new UpdateError('corrupt', 'the bundle is not the one that the manifest names');
}
