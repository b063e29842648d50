import { createHash } from 'node:crypto';
import type { EmittedFile } from '../targets/target.js';
import type { ReleaseFile } from './release.js';

const HASH_DIGITS_IN_NAMES = 12;

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file named by its contents: `<environment>/<output>.<hash>.<extension>`. */
export function nameByContent(
  environment: string,
  output: string,
  { name, extension, text }: EmittedFile,
): ReleaseFile {
  const bytes = new TextEncoder().encode(text);
  return {
    path: `${environment}/${stemOf(output, name)}.${sha256(bytes).slice(0, HASH_DIGITS_IN_NAMES)}.${extension}`,
    bytes,
  };
}

/** The same file under a name that every release has. */
export const fixedPathOf = (environment: string, output: string, { name, extension }: EmittedFile): string =>
  `${environment}/${stemOf(output, name)}.${extension}`;

const stemOf = (output: string, name: string): string => (name === '' ? output : `${output}.${name}`);
