import { hashText } from '../util/hash-text.js';
import { rememberByText } from '../util/remember-by-text.js';

/** Makes a test of hashed values one of values: a text, or each text of a list, is hashed first; the rest stays. */
export function hashValues(holds: (value: unknown) => boolean, salt: string): (value: unknown) => boolean {
  const hash = rememberByText((text) => hashText(salt, text));
  const hashItem = (item: unknown) => (typeof item === 'string' ? hash(item) : item);
  return (value) => holds(Array.isArray(value) ? value.map(hashItem) : hashItem(value));
}
