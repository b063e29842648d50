import { secretKinds } from './secret-kinds.js';

/** No pattern begins inside a word. */
const TOKENS = secretKinds.map(({ what, hint, pattern }) => ({
  what,
  hint,
  pattern: new RegExp(`(?<![A-Za-z0-9_-])${pattern}`, 'g'),
}));
/** With the key itself, which lines of base64 make, where it is whole. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\]{0,8000}-----END (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----)?/g;
/** `password`, `apiKey: …`: what somebody called a secret, and which looks as if drawn by lot. */
const NAMED =
  /(?:password|passwd|secret|token|credential|(?:api|access|private|signing|encryption)[_-]?key)[A-Za-z0-9_-]{0,24}["']?\s{0,8}[:=]\s{0,8}["']?(?<value>[A-Za-z0-9+/=_-]{20,512})(?![A-Za-z0-9+/=_.-])/gi;
/** What stands behind the name of a scheme of HTTP. */
const BEARER = /(?<![A-Za-z])(?:bearer|basic) {1,4}(?<value>[A-Za-z0-9+/=_-]{20,512})(?![A-Za-z0-9+/=_.-])/gi;
/** User and password in an address. */
const ADDRESS = /(?<=:\/\/)[^\s:/@"']{1,100}:(?<value>[^\s/@"':]{8,200})(?=@[A-Za-z0-9])/g;

/** Bits a character below which a text repeats itself too much to have been drawn by lot. */
const LEAST_ENTROPY = 3;
const LEAST_ENTROPY_OF_NAMED = 3.5;

/** A stretch of a text that must not be there. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** The credentials in a text, in order. Placeholders such as `ghp_xxxxxxxx` are none: they hold too little surprise. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const found = [
    ...findTokens(text),
    ...findKeys(text),
    ...findValues(text, NAMED, isRandom, 'a secret'),
    ...findValues(text, BEARER, isRandom, 'a secret'),
    ...(text.includes('://') ? findValues(text, ADDRESS, isPassword, 'a password in an address') : []),
  ];
  return withoutOverlaps(found.sort((left, right) => left.start - right.start || right.end - left.end));
}

/** What is found twice is told once, as the first of them says it. */
function withoutOverlaps(sorted: readonly FoundSecret[]): readonly FoundSecret[] {
  let end = 0;
  return sorted.filter((found) => {
    if (found.start < end) return false;
    end = found.end;
    return true;
  });
}

const findTokens = (text: string): readonly FoundSecret[] =>
  TOKENS.filter(({ hint }) => text.includes(hint)).flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: token, index }) =>
      entropy(token.slice(4)) < LEAST_ENTROPY ? [] : [{ start: index, end: index + token.length, what }],
    ),
  );

const findKeys = (text: string): readonly FoundSecret[] =>
  [...text.matchAll(PRIVATE_KEY)].map(({ 0: key, index }) => ({
    start: index,
    end: index + key.length,
    what: 'a private key',
  }));

function findValues(
  text: string,
  pattern: RegExp,
  isSecret: (value: string) => boolean,
  what: string,
): readonly FoundSecret[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups: { value = '' } = {} }) => {
    const start = index + match.lastIndexOf(value);
    return isSecret(value) ? [{ start, end: start + value.length, what }] : [];
  });
}

function isRandom(value: string): boolean {
  const isHex = /^[0-9a-f]{32,}$/i.test(value);
  const isMixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /[0-9]/.test(value);
  return isHex ? entropy(value) >= LEAST_ENTROPY : isMixed && entropy(value) >= LEAST_ENTROPY_OF_NAMED;
}

const isPassword = (value: string): boolean =>
  !/[$<>{}*%]/.test(value) && /[0-9]/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= LEAST_ENTROPY;

/** Shannon's entropy of the characters of a text, in bits a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}
