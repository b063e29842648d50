/** Ed25519 public keys: PEM, or the base64 of their SubjectPublicKeyInfo. */
export type PublicKeys = string | readonly string[];

const ALGORITHM = 'Ed25519';

/**
 * What is wrong with a signature (base64): nothing, that is `undefined`, if one of the keys made it of exactly these
 * bytes. An old key and its successor may both be given while the one replaces the other.
 */
export async function findSignatureProblem(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  keys: PublicKeys,
): Promise<string | undefined> {
  let reason: unknown = 'by no known key';
  for (const key of [keys].flat()) {
    try {
      const { subtle } = crypto;
      const imported = await subtle.importKey('spki', decodeBase64(key), ALGORITHM, false, ['verify']);
      if (await subtle.verify(ALGORITHM, imported, decodeBase64(signature), bytes)) return undefined;
    } catch (error) {
      reason = error;
    }
  }
  return String(reason);
}

/** The bytes of base64, without the lines that PEM puts around them. */
const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-+[^-]+-+|\s/g, '')), (character) => character.charCodeAt(0));
