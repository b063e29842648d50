import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { UserError } from '../project/user-error.js';
import { sha256 } from './content-address.js';
import { printManifest } from './print-manifest.js';
import type { Release } from './release.js';

export type SigningKey = KeyObject;

const KEY_ID_DIGITS = 16;

/** Names the key in the manifest, and signs the manifest's very bytes. Ed25519 gives the same signature every time. */
export function signRelease(release: Release, key: KeyObject): Release {
  const manifest = { ...release.manifest, signing: { algorithm: 'ed25519' as const, keyId: keyIdOf(key) } };
  const signature = sign(null, Buffer.from(printManifest(manifest)), key).toString('base64');
  return { ...release, manifest, signature: `${signature}\n` };
}

/** Whether the key made the signature (base64) of these bytes. */
export const isSignedBy = (bytes: Uint8Array, signature: string, key: KeyObject): boolean =>
  verify(null, bytes, key, Buffer.from(signature, 'base64'));

/** What a manifest calls a key, public or private. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return sha256(publicKey.export({ type: 'spki', format: 'der' })).slice(0, KEY_ID_DIGITS);
}

/** Throws `UserError` for what is no private Ed25519 key in PEM. */
export const readPrivateKey = (pem: string): KeyObject =>
  readKey(() => createPrivateKey(pem), 'private', 'openssl genpkey -algorithm ed25519 -out release.key makes one');

/** Throws `UserError` for what is no public Ed25519 key in PEM. */
export const readPublicKey = (pem: string): KeyObject =>
  readKey(() => createPublicKey(pem), 'public', 'openssl pkey -in release.key -pubout -out release.pub makes one');

function readKey(read: () => KeyObject, kind: string, help: string): KeyObject {
  const wrong = new UserError(`the key is no ${kind} Ed25519 key in PEM`, help);
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    throw wrong;
  }
  throw wrong;
}
