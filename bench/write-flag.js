const KINDS = ['release', 'release', 'experiment', 'ops', 'permission', 'kill-switch'];
const SUBJECTS = ['checkout', 'search', 'billing', 'profile', 'inbox', 'report', 'upload', 'editor', 'map', 'feed'];
const CHANGES = [
  'redesign',
  'autosave',
  'ranking',
  'retry',
  'preview',
  'export',
  'shortcut',
  'limits',
  'cache',
  'theme',
];
/** Multiples of this require the flag half as far back, which is boolean: 12 is a multiple of the number of kinds. */
const REQUIRES_EVERY = 24;

/**
 * One flag file of about 1.6 kB: block style, one to four rules in each of three environments.
 *
 * @param {number} index
 * @param {number} segments how many segments there are
 * @param {(limit: number) => number} random
 * @returns {{ key: string, text: string }}
 */
export function writeFlag(index, segments, random) {
  const key = keyOf(index);
  const kind = KINDS[index % KINDS.length];
  const isTemporary = kind === 'release' || kind === 'experiment';
  const variants = kind === 'experiment' ? ['control', 'first', 'second'] : ['on', 'off'];
  const lines = [
    `description: ${sentence(key, random)}`,
    `kind: ${kind}`,
    `owner: "@team-${index % 8}"`,
    `created: 2026-10-${String(1 + random(28)).padStart(2, '0')}`,
    ...(isTemporary ? [`expires: 2027-01-${String(10 + random(20))}`] : []),
    'links:',
    `  ticket: TEAM${index % 8}-${1000 + index}`,
    `tags: [${['web', 'mobile', 'server', 'api'].slice(random(2), 2 + random(3)).join(', ')}]`,
    // What others require is for everybody: a client flag must not need a server flag.
    `audience: ${index % REQUIRES_EVERY === REQUIRES_EVERY / 2 || random(3) === 0 ? 'client' : 'server'}`,
    `type: ${variants.length === 2 ? 'boolean' : 'string'}`,
    'variants:',
    ...(variants.length === 2 ? ['  on: true', '  off: false'] : variants.map((name) => `  ${name}: ${name}-${key}`)),
    `defaultVariant: ${variants.length === 2 ? 'off' : 'control'}`,
    'bucketBy: [userId, deviceId]',
    ...(random(10) === 0 ? [`group: group-${random(20)}`] : []),
    ...(index >= REQUIRES_EVERY && index % REQUIRES_EVERY === 0
      ? ['requires:', `  ${keyOf(index - REQUIRES_EVERY / 2)}: on`]
      : []),
    'environments:',
    ...['development', 'staging', 'production'].flatMap((name) => environment(name, variants, segments, random)),
  ];
  return { key, text: `${lines.join('\n')}\n` };
}

function keyOf(index) {
  const subject = SUBJECTS[index % SUBJECTS.length];
  const change = CHANGES[Math.floor(index / SUBJECTS.length) % CHANGES.length];
  return `${subject}-${change}-${index}`;
}

function sentence(key, random) {
  const reasons = ['asked for by support', 'part of the plan for this quarter', 'measured before everybody gets it'];
  return `Changes how ${key.replaceAll('-', ' ')} behaves, ${reasons[random(reasons.length)]}.`;
}

function environment(name, variants, segments, random) {
  const rules = Array.from({ length: 1 + random(4) }, (_, position) => rule(position, variants, segments, random));
  return [`  ${name}:`, '    rules:', ...rules.flat().map((line) => `      ${line}`)];
}

function rule(position, variants, segments, random) {
  return [
    `- name: rule-${position}`,
    '  if:',
    ...conditions(segments, random).map((line) => `    ${line}`),
    ...decision(variants, random).map((line) => `  ${line}`),
  ];
}

function conditions(segments, random) {
  const choices = [
    `country: [${['DE, AT, CH', 'US, GB', 'FR', 'ES, IT, PL'][random(4)]}]`,
    `plan: ${['free', 'pro', 'business', 'enterprise'][random(4)]}`,
    `age: { gte: ${18 + random(40)}, lt: ${60 + random(30)} }`,
    `appVersion: { semver: ">=${random(9)}.${random(20)}.0" }`,
    `segment: segment-${random(segments)}`,
    `signedUpAt: { after: 2026-0${1 + random(9)}-01T00:00:00Z }`,
    `roles: { includesAny: [${['admin', 'editor, author', 'viewer'][random(3)]}] }`,
    `org.id: { startsWith: org-${random(90)} }`,
    'not: { isTrial: true }',
  ];
  const first = random(choices.length);
  return Array.from({ length: 1 + random(3) }, (_, offset) => choices[(first + offset) % choices.length]);
}

function decision(variants, random) {
  if (variants.length > 2) return ['split:', '  control: 50', '  first: 25', '  second: 25'];
  if (random(2) === 0) return ['serve: on'];
  return ['serve: on', `rollout: ${[1, 5, 10, 25, 50][random(5)]}`];
}
