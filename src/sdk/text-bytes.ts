import { UpdateError } from './update-error.js';

/** Bytes as text and back without loss: nothing is replaced, and a byte order mark stays. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UpdateError('unreadable', 'not UTF-8');
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UpdateError('unreadable', 'not JSON');
  }
}
