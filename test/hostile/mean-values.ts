import { content, type Expectation, type HostileContent } from './hostile-input.js';

const FLAG = 'growth/mean.yaml';

/** Flags of the right shape whose values are meant to cost time, memory or the stack. */
export function meanValues(): readonly HostileContent[] {
  return [...patterns(), ...ranges(), ...conditions(), ...payloads(), ...shares(), ...keys()];
}

function flag(name: string, rest: string, expect: Expectation): HostileContent {
  const head = 'description: Mean.\nkind: permission\nowner: "@kestrel/growth"\ncreated: 2026-11-01\n';
  return content(name, FLAG, `${head}${rest}\n`, expect);
}

function condition(name: string, text: string, expect: Expectation): HostileContent {
  return flag(name, `type: boolean\nrules:\n  - if: ${text}\n    serve: on`, expect);
}

function patterns(): readonly HostileContent[] {
  const refused: Record<string, string> = {
    'a nested quantifier': '^(a+)+$',
    'overlapping alternatives': '^(a|a)*b$',
    'a nested group that backtracks': '^(([a-z])+.)+[A-Z]([a-z])+$',
    'twenty stars': `^${'(.*a)'.repeat(20)}$`,
    'a huge repetition': 'a{1000000}',
    'repetitions of repetitions': '((a{100}){100}){100}',
    'thirty doubled repetitions': `${'('.repeat(30)}a${'{1,2})'.repeat(30)}`,
    'an open class': '[[[[',
    'ten thousand open groups': '('.repeat(10_000),
    'a look-ahead': '(?=a)a',
    'a look-behind': '(?<!a)a',
    'a back reference': '(a)\\1',
    'an unknown property': '\\p{Nonsense}',
    'a stray brace': 'a{',
  };
  const anything: Record<string, string> = {
    'five hundred groups in each other': '('.repeat(500) + ')'.repeat(500),
    'five thousand groups in each other': '('.repeat(5000) + ')'.repeat(5000),
    'five thousand alternatives': Array.from({ length: 5000 }, (_, index) => `w${index}`).join('|'),
    'two hundred optional letters': 'a?'.repeat(200) + 'a'.repeat(200),
    'a long run of stars': '(?:x*y*)'.repeat(300),
    'all letters, a thousand times': '\\p{L}{1000}',
    'a pattern of 100 kB': 'ab?'.repeat(30_000),
    nothing: '',
    'a lone surrogate': '\ud800',
  };
  const of = (table: Record<string, string>, expect: Expectation) =>
    Object.entries(table).map(([name, pattern]) =>
      condition(`pattern: ${name}`, `{ sdk.name: { matches: ${JSON.stringify(pattern)} } }`, expect),
    );
  return [...of(refused, 'refused'), ...of(anything, 'anything')];
}

function ranges(): readonly HostileContent[] {
  const semver = (name: string, range: string, expect: Expectation) =>
    condition(`semver: ${name}`, `{ appVersion: { semver: ${JSON.stringify(range)} } }`, expect);
  const cidr = (block: string) => condition(`cidr ${block}`, `{ ipAddress: { cidr: "${block}" } }`, 'refused');
  return [
    semver(
      'ten thousand alternatives',
      Array.from({ length: 10_000 }, (_, index) => `1.0.${index}`).join(' || '),
      'anything',
    ),
    semver('fifty thousand spaces', `>=1.0.0${' '.repeat(50_000)}x`, 'refused'),
    semver('a number of a hundred digits', `>=${'9'.repeat(100)}.0.0`, 'refused'),
    semver('a pre-release of 10 kB', `1.0.0-${'a.'.repeat(5000)}a`, 'refused'),
    semver('nonsense', '>=>=<1', 'refused'),
    ...[
      '1.2.3.4/33',
      '::/129',
      '1.2.3.4.5/8',
      '01.2.3.4/8',
      '1.2.3.4/-1',
      ':::/0',
      '/',
      '::1%eth0/128',
      '1e1.0.0.0/8',
    ].map(cidr),
  ];
}

function conditions(): readonly HostileContent[] {
  const nested = (depth: number, open: string, close: string) =>
    `${open.repeat(depth)}{ country: DE }${close.repeat(depth)}`;
  const doubled = (depth: number): string =>
    depth === 0 ? '{ country: DE }' : `{ any: [${doubled(depth - 1)}, ${doubled(depth - 1)}] }`;
  return [
    ...[50, 300, 2000, 20_000].map((depth) =>
      condition(`${depth} negations`, nested(depth, '{ not: ', ' }'), 'anything'),
    ),
    ...[300, 2000].map((depth) => condition(`${depth} alls`, nested(depth, '{ all: [', '] }'), 'anything')),
    condition('a tree of 4,096 equal leaves', doubled(12), 'anything'),
    condition('ten thousand alternatives', `{ any: [${'{ country: DE }, '.repeat(10_000)}] }`, 'anything'),
    condition(
      'a list of 50,000 ids',
      `{ org.id: [${Array.from({ length: 50_000 }, (_, i) => `o${i}`).join(', ')}] }`,
      'anything',
    ),
    condition(
      'ten thousand unknown attributes',
      `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: 1`).join(', ')} }`,
      'refused',
    ),
    condition('an attribute below a prototype', '{ __proto__.polluted: true }', 'refused'),
    condition('an operator named like a prototype', '{ country: { constructor: x } }', 'refused'),
    condition('a segment named like a prototype', '{ segment: __proto__ }', 'refused'),
    condition('a condition that is empty', '{}', 'anything'),
  ];
}

function payloads(): readonly HostileContent[] {
  const withSchema = (name: string, schema: string, payload: string, expect: Expectation) =>
    flag(
      `payload schema: ${name}`,
      `type: boolean\nvariants: { on: { value: true, payload: ${payload} }, off: false }\npayloadSchema: ${schema}`,
      expect,
    );
  const evil = JSON.stringify(`${'a'.repeat(60)}!`);
  return [
    withSchema('a pattern that backtracks', '{ type: string, pattern: "^(a+)+$" }', evil, 'refused'),
    withSchema(
      'property names that backtrack',
      '{ patternProperties: { "^(a+)+$": {} } }',
      `{ ${evil}: 1 }`,
      'refused',
    ),
    withSchema('a reference to itself', '{ $ref: "#" }', '1', 'anything'),
    withSchema('a reference to the network', '{ $ref: "https://evil.example/schema.json" }', '1', 'refused'),
    withSchema('a reference to a file', '{ $ref: "file:///etc/passwd" }', '1', 'refused'),
    withSchema('no schema', '[1]', '1', 'refused'),
    withSchema('a wrong type', '{ type: 12 }', '1', 'refused'),
    withSchema('an unknown keyword', '{ typ: string }', '1', 'anything'),
    withSchema('a foreign dialect', '{ $schema: "http://json-schema.org/draft-03/schema#" }', '1', 'anything'),
    withSchema('our own identity', '{ $id: "https://halyard.dev/schemas/flag.schema.json" }', '1', 'anything'),
    withSchema('a prototype', '{ properties: { __proto__: { type: string } } }', '{ __proto__: 1 }', 'anything'),
    withSchema('two hundred levels', `${'{ items: '.repeat(200)}{}${' }'.repeat(200)}`, '1', 'anything'),
    withSchema('five thousand levels', `${'{ items: '.repeat(5000)}{}${' }'.repeat(5000)}`, '1', 'anything'),
    withSchema('many alternatives', `{ anyOf: [${'{ type: string }, '.repeat(5000)}] }`, '1', 'refused'),
  ];
}

function shares(): readonly HostileContent[] {
  const rollout = (share: string) =>
    flag(`rollout ${share}`, `type: boolean\nrules: [{ serve: on, rollout: ${share} }]`, 'refused');
  const split = (name: string, entries: string) =>
    flag(`split: ${name}`, `type: boolean\nrules: [{ split: ${entries} }]`, 'refused');
  return [
    ...[
      '-1',
      '100.001',
      '1e308',
      '.inf',
      '.nan',
      '0.0001',
      '33.3333',
      '"5"',
      '"5 %"',
      'null',
      '[5]',
      '1e-9',
      '5_0',
    ].map(rollout),
    split('sums to less', '{ on: 50, off: 40 }'),
    split('sums to more', '{ on: 50, off: 60 }'),
    split('nothing', '{}'),
    split('an empty list', '[]'),
    split('negative', '{ on: 150, off: -50 }'),
    split('third thirds', '{ on: 33.3333, off: 66.6667 }'),
    split('ten thousand entries', `[${'[on, 1], '.repeat(10_000)}]`),
    split('a triple', '[[on, 50, 1], [off, 50]]'),
    split('a prototype', '{ __proto__: 50, on: 50 }'),
    flag(
      'a ramp of ten thousand steps',
      `type: boolean\nrules: [{ serve: on, ramp: [${'{ at: 2026-11-01T00:00:00Z, rollout: 1 }, '.repeat(10_000)}] }]`,
      'anything',
    ),
    flag(
      'a ramp that falls',
      'type: boolean\nrules: [{ serve: on, ramp: [{ at: 2026-11-01T00:00:00Z, rollout: 5 }, { at: 2026-11-02T00:00:00Z, rollout: 1 }] }]',
      'refused',
    ),
    flag(
      'a window that ends before it begins',
      'type: boolean\nrules: [{ serve: on, from: 2026-11-02T00:00:00Z, until: 2026-11-01T00:00:00Z }]',
      'refused',
    ),
    flag(
      'two thousand rules',
      `type: boolean\nrules:\n${'  - { if: { country: DE }, serve: on }\n'.repeat(2000)}`,
      'anything',
    ),
    flag(
      'five thousand variants',
      `type: number\ndefaultVariant: v0\nvariants: { ${Array.from({ length: 5000 }, (_, i) => `v${i}: ${i}`).join(', ')} }`,
      'anything',
    ),
  ];
}

function keys(): readonly HostileContent[] {
  const refused = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' padded ',
    'a\nb',
    'a\0b',
    'x'.repeat(257),
  ];
  const anything = ['\ud800', '\u202egnp.exe', 'e\u0301', '../../etc/passwd', '/absolute', '💣', 'a\u2028b', 'a\u00a0'];
  const of = (list: readonly string[], expect: Expectation) =>
    list.map((key) =>
      flag(`key ${JSON.stringify(key).slice(0, 40)}`, `key: ${JSON.stringify(key)}\ntype: boolean`, expect),
    );
  return [
    ...of(refused, 'refused'),
    ...of(anything, 'anything'),
    flag(
      'an undeclared steering key',
      'key: "@@tracesSamplRate"\ntype: rate\nvariants: { a: 0 }\ndefaultVariant: a',
      'refused',
    ),
    flag('a key of another flag', 'key: one-page-checkout\ntype: boolean', 'refused'),
    flag('a key of another flag in other letters', 'key: One-Page-Checkout\ntype: boolean', 'refused'),
    flag('a retired key', 'key: apple-pay\ntype: boolean', 'refused'),
    flag('a flag that requires itself', 'type: boolean\nrequires: { mean: on }', 'refused'),
    flag('a prerequisite named like a prototype', 'type: boolean\nrequires: { __proto__: on }', 'refused'),
    flag('variants named like prototypes', 'type: boolean\nvariants: { constructor: true, off: false }', 'refused'),
    flag(
      'an environment named like a prototype',
      'type: boolean\nenvironments: { __proto__: { serve: on } }',
      'refused',
    ),
    flag('an owner that is a path', 'type: boolean\nlinks: { x: "javascript:alert(1)" }', 'anything'),
  ];
}
