import { UpdateError } from './update-error.js';

/** Ed25519 public keys: PEM, or the base64 of their SubjectPublicKeyInfo. */
export type PublicKeys = string | readonly string[];

const ALGORITHM = 'Ed25519';

/**
 * Rejects with an `UpdateError` unless one of the keys made the signature (base64) of exactly these bytes. An old key
 * and its successor may both be given while the one replaces the other.
 */
export async function verifySignature(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  keys: PublicKeys,
): Promise<void> {
  for (const key of [keys].flat()) if (await isSignedBy(bytes, signature, key)) return;
  throw new UpdateError('signature', 'the signature of the manifest is not by a known key');
}

async function isSignedBy(bytes: Uint8Array<ArrayBuffer>, signature: string, key: string): Promise<boolean> {
  try {
    const { subtle } = crypto;
    const imported = await subtle.importKey('spki', decodeBase64(key), ALGORITHM, false, ['verify']);
    return await subtle.verify(ALGORITHM, imported, decodeBase64(signature), bytes);
  } catch (error) {
    throw new UpdateError('signature', `the signature cannot be verified: ${String(error)}`);
  }
}

/** The bytes of base64, without the lines that PEM puts around them. */
const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-{5}[^-]+-{5}|\s/g, '')), (character) => character.charCodeAt(0));
