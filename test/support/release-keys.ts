import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { writeFiles } from './temporary-directory.js';

export interface KeyPair {
  readonly privatePem: string;
  readonly publicPem: string;
}

/** A new pair of Ed25519 keys, in PEM. */
export function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Writes a new pair into a directory; gives the names of the two files. */
export function writeKeyPair(directory: string, name = 'release') {
  const { privatePem, publicPem } = newKeyPair();
  const files = { key: `${name}.key`, pub: `${name}.pub` };
  writeFiles(directory, [
    [files.key, privatePem],
    [files.pub, publicPem],
  ]);
  return { ...files, path: (file: string) => join(directory, file) };
}
