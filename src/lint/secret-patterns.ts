/**
 * Texts that hardly anything but a credential looks like: tokens with a prefix that their issuer chose so that they can
 * be found. No pattern begins inside a word, so a text is read once.
 */
const BEGIN = '(?<![A-Za-z0-9_-])';
const SECRETS: readonly (readonly [name: string, what: string, pattern: string])[] = [
  ['aws', 'an AWS access key', '(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Za-z])'],
  ['github', 'a GitHub token', '(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})'],
  ['gitlab', 'a GitLab token', 'gl(?:pat|dt|rt|ptt)-[A-Za-z0-9_-]{20,255}'],
  ['slack', 'a Slack token', 'xox[abeoprs]-[A-Za-z0-9-]{20,255}'],
  ['stripe', 'a Stripe key', '(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,255}'],
  ['webhook', 'a webhook secret', 'whsec_[A-Za-z0-9+/=]{24,255}'],
  ['google', 'a Google API key', 'AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-])'],
  ['npm', 'an npm token', 'npm_[A-Za-z0-9]{36}(?![0-9A-Za-z])'],
  ['pypi', 'a PyPI token', 'pypi-[A-Za-z0-9_-]{50,1000}'],
  ['sendgrid', 'a SendGrid key', 'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}'],
  ['anthropic', 'an API key of a language model', 'sk-(?:ant|proj|svcacct|or)-[A-Za-z0-9_-]{20,255}'],
  ['digitalocean', 'a DigitalOcean token', 'do[opr]_v1_[a-f0-9]{64}'],
  ['vault', 'a Vault token', 'hv[bs]\\.[A-Za-z0-9_-]{24,255}'],
  ['huggingface', 'a Hugging Face token', 'hf_[A-Za-z0-9]{34}(?![0-9A-Za-z])'],
  [
    'launchdarkly',
    'a LaunchDarkly key',
    '(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
  ],
  ['jwt', 'a JSON Web Token', 'eyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{16,1000}'],
];

const TOKEN = new RegExp(`${BEGIN}(?:${SECRETS.map(([name, , pattern]) => `(?<${name}>${pattern})`).join('|')})`, 'g');
/** With the key itself, which lines of base64 make, where it is whole. */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\]{0,8000}-----END (?:[A-Z]{1,12} ){0,2}PRIVATE KEY-----)?/g;
/** `password`, `apiKey: …`: what somebody called a secret, and which looks as if drawn by lot. */
const NAMED =
  /(?<![A-Za-z])(?:password|passwd|secret|api[_-]?key|(?:access|auth|api|refresh)[_-]?token|private[_-]?key|client[_-]?secret)["']?\s{0,8}:\s{0,8}["']?(?<value>[A-Za-z0-9+/=_-]{20,512})(?![A-Za-z0-9+/=_.-])/gi;
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
    ...findValues(text, ADDRESS, isPassword, 'a password in an address'),
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

function findTokens(text: string): readonly FoundSecret[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: token, index, groups = {} }) => {
    const kind = SECRETS.find(([name]) => groups[name] !== undefined);
    if (kind === undefined || entropy(token.slice(4)) < LEAST_ENTROPY) return [];
    return [{ start: index, end: index + token.length, what: kind[1] }];
  });
}

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
