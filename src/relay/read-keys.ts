const SHORTEST = 16;

/** The keys of a key file: one a line; empty lines and those that begin with `#` do not count. Undefined if it has none or a line is no key. */
export function readKeys(text: string): readonly string[] | undefined {
  const keys = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return keys.length > 0 && keys.every(isKey) ? keys : undefined;
}

/** What a header can carry whole, and long enough that nobody guesses it. */
const isKey = (text: string) => text.length >= SHORTEST && /^[\x21-\x7e]+$/.test(text);
