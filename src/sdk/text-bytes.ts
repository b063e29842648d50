import { UpdateError } from './update-error.js';

/** Bytes as text and back without loss: nothing is replaced, and a byte order mark stays. */
export const decodeText = (bytes: Uint8Array): string =>
  readAs('UTF-8', () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));

export const parseJson = (text: string): unknown => readAs('JSON', () => JSON.parse(text));

function readAs<Value>(format: string, read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new UpdateError('unreadable', `not ${format}`);
  }
}
