import { expect, test } from 'vitest';
import { importTargeting, rulesOf } from './import-text.js';

const country = '{"var":"country"}';

/** Targeting, the rules it becomes, and the findings: their ids and the text they point to. */
const cases: readonly [name: string, targeting: string, rules: string | undefined, findings?: readonly string[][]][] = [
  ['none', '{}', ''],
  [
    'an else that is the default',
    `{"if":[{"===":[${country},"DE"]},"on","off"]}`,
    '  - if: { country: DE }\n    serve: on',
  ],
  [
    'null is the default variant',
    `{"if":[{"===":[${country},"DE"]},null,"on"]}`,
    '  - if: { country: DE }\n    serve: off\n  - { serve: on }',
  ],
  [
    'true and false are names',
    `{"===":[${country},"DE"]}`,
    '  - if: { country: DE }\n    serve: "true"\n  - { serve: "false" }',
  ],
  [
    'null where the text is none',
    '{"starts_with":[{"var":"email"},"a"]}',
    '  - if:\n      email: { startsWith: a }\n    serve: "true"\n  - if:\n      email: { exists: true }\n    serve: "false"',
  ],
  [
    'nested ifs',
    `{"if":[{"===":[${country},"DE"]},{"if":[{"===":[{"var":"plan"},"pro"]},"on","true"]},"false"]}`,
    '  - if: { country: DE, plan: pro }\n    serve: on\n  - if: { country: DE }\n    serve: "true"\n  - { serve: "false" }',
  ],
  [
    'alternatives become a list',
    `{"if":[{"or":[{"==":["DE",${country}]},{"==":[${country},"AT"]}]},"on"]}`,
    '  - if: { country: [DE, AT] }\n    serve: on',
  ],
  [
    'a missing attribute differs',
    `{"if":[{"!=":[${country},"DE"]},"on"]}`,
    '  - if:\n      not: { country: DE }\n    serve: on',
  ],
  [
    'a missing attribute is 0',
    '{"if":[{"<":[{"var":"age"},18]},"on"]}',
    '  - if:\n      any:\n        - age: { lt: 18 }\n        - not:\n            age: { exists: true }\n    serve: on',
  ],
  [
    'a guard is taken in',
    '{"if":[{"and":[{"!==":[{"var":"age"},null]},{"<":[{"var":"age"},18]}]},"on"]}',
    '  - if:\n      age: { lt: 18 }\n    serve: on',
  ],
  ['between', '{"if":[{"<":[1,{"var":"age"},18]},"on"]}', '  - if:\n      age: { gt: 1, lt: 18 }\n    serve: on'],
  [
    'a name written twice',
    '{"if":[{"and":[{"!==":[{"var":"a"},"x"]},{"!==":[{"var":"a"},"z"]}]},"on"]}',
    '  - if:\n      all:\n        - not: { a: x }\n        - not: { a: z }\n    serve: on',
  ],
  [
    'same major',
    '{"if":[{"sem_ver":[{"var":"v"},"^","1.2.3"]},"on"]}',
    '  - if:\n      v: { semver: ">=1.0.0-0 <2.0.0-0" }\n    serve: on',
  ],
  [
    'same minor',
    '{"if":[{"sem_ver":[{"var":"v"},"~","v1.2"]},"on"]}',
    '  - if:\n      v: { semver: ">=1.2.0-0 <1.3.0-0" }\n    serve: on',
  ],
  [
    'a version on the left',
    '{"if":[{"sem_ver":["1.2.3","<",{"var":"v"}]},"on"]}',
    '  - if:\n      v: { semver: ">1.2.3" }\n    serve: on',
  ],
  [
    'a text compared as a version elsewhere',
    '{"if":[{"sem_ver":[{"var":"v"},"=","1.2.3"]},"on",{"===":[{"var":"v"},"2.0.0"]},"on"]}',
    '  - if:\n      v: { semver: "=1.2.3" }\n    serve: on\n  - if:\n      v: { semver: "=2.0.0" }\n    serve: on',
  ],
  [
    'an item of a list',
    '{"if":[{"in":["admin",{"merge":[{"var":"roles"}]}]},"on"]}',
    '  - if:\n      roles: { includesAny: [admin] }\n    serve: on',
  ],
  [
    'from a moment on',
    '{"if":[{">":[{"var":"$flagd.timestamp"},99]},"on"]}',
    '  - { from: 1970-01-01T00:01:40Z, serve: on }',
  ],
  [
    'until a moment, or under a condition',
    `{"if":[{"or":[{"<":[{"var":"$flagd.timestamp"},100]},{"===":[${country},"DE"]}]},"on"]}`,
    '  - { until: 1970-01-01T00:01:40Z, serve: on }\n  - if: { country: DE }\n    from: 1970-01-01T00:01:40Z\n    serve: on',
  ],
  ['the key of the flag', '{"if":[{"===":[{"var":"$flagd.flagKey"},"flag"]},"on"]}', '  - { serve: on }'],
  ['behind a decision for everybody', `{"if":[true,"on",{"===":[${country},"DE"]},"off"]}`, '  - { serve: on }'],
  ['no weight at all', '{"if":[true,{"fractional":[["on",0]]},"on"]}', ''],
  [
    'a rollout that goes on',
    '{"if":[{"fractional":[[true,10],[false,90]]},"on","true"]}',
    '  - { serve: on, rollout: 10, onMiss: next }\n  - { serve: "true" }',
  ],
  [
    'entries twice',
    '{"fractional":[["on",25],["off",25],["on",25],[null,25]]}',
    '  - split:\n      - [on, 25]\n      - [off, 25]\n      - [on, 25]\n      - [off, 25]',
  ],
  [
    'thirds',
    '{"fractional":[["on"],["off"],["true"]]}',
    '  - split: { on: 33.333, off: 33.334, "true": 33.333 }',
    [['import/rounded-weights', '{"fractional":[["on"],["off"],["true"]]}']],
  ],
  [
    'an attribute names the variant',
    '{"var":"wanted"}',
    // A value that somebody may read as true is quoted; the name of a variant cannot be.
    ['on', 'off', 'true', 'false']
      .map((name) => `  - if: { wanted: "${name}" }\n    serve: ${name.startsWith('o') ? name : `"${name}"`}`)
      .join('\n'),
  ],
  [
    'zero is more than nothing',
    '{"if":[{"==":[{"var":"n"},0]},"on"]}',
    '  - if: { "n": 0 }\n    serve: on',
    [['import/loose-equality', '{"var":"n"}']],
  ],
  [
    'a bare attribute',
    '{"if":[{"var":"beta"},"on"]}',
    '  - if: { beta: true }\n    serve: on',
    [['import/assumed-attribute-type', '{"var":"beta"}']],
  ],
  [
    'a part, or an item',
    '{"if":[{"in":["x",{"var":"tags"}]},"on"]}',
    '  - if:\n      tags: { contains: x }\n    serve: on',
    [['import/assumed-attribute-type', '{"var":"tags"}']],
  ],
  ['an unknown operator', '{"if":[{"reduce":[1]},"on"]}', undefined, [['import/unsupported', '"reduce"']]],
  [
    'all that is wrong, at once',
    '{"if":[{"+":[1]},"onn",{"<":[{"var":"a"},"b"]},"on"]}',
    undefined,
    [
      ['import/unsupported', '"+"'],
      ['import/unknown-variant', '"onn"'],
      ['import/unsupported', '"b"'],
    ],
  ],
  [
    'two attributes',
    '{"if":[{"===":[{"var":"a"},{"var":"b"}]},"on"]}',
    undefined,
    [['import/unsupported', '{"===":[{"var":"a"},{"var":"b"}]}']],
  ],
  [
    'two types',
    '{"if":[{"===":[{"var":"a"},"x"]},"on",{"<":[{"var":"a"},3]},"on"]}',
    undefined,
    [['import/attribute-type-conflict', '{"var":"a"}']],
  ],
  [
    'a name every object has',
    '{"if":[{"===":[{"var":"a.__proto__"},"x"]},"on"]}',
    undefined,
    [['import/refused-name', '"a.__proto__"']],
  ],
  [
    'a name that differs by case',
    '{"if":[{"===":[{"var":"userId"},"x"]},"on",{"===":[{"var":"userID"},"x"]},"on"]}',
    undefined,
    [['import/refused-name', '{"var":"userID"}']],
  ],
  ['a word of conditions', '{"if":[{"===":[{"var":"not"},"x"]},"on"]}', undefined, [['import/refused-name', '"not"']]],
  [
    'a share among alternatives',
    `{"if":[{"or":[{"fractional":[[true,1],[false,1]]},{"===":[${country},"DE"]}]},"on"]}`,
    undefined,
    [['import/unsupported', '{"fractional":[[true,1],[false,1]]}']],
  ],
  [
    'a weight that is computed',
    '{"fractional":[["on",{"var":"w"}],["off",1]]}',
    undefined,
    [['import/unsupported', '{"var":"w"}']],
  ],
  [
    'a weight that is none',
    '{"fractional":[["on",-1],["off",1.5]]}',
    undefined,
    [
      ['import/invalid', '-1'],
      ['import/invalid', '1.5'],
    ],
  ],
  ['a number as the outcome', '{"if":[true,1]}', undefined, [['import/invalid', '1']]],
  ['a bad version', '{"if":[{"sem_ver":[{"var":"v"},"=","one"]},"on"]}', undefined, [['import/invalid', '"one"']]],
  [
    'a bad version operator',
    '{"if":[{"sem_ver":[{"var":"v"},"===","1.0.0"]},"on"]}',
    undefined,
    [['import/invalid', '"==="']],
  ],
];

test.each(cases)('%s', (_, targeting, rules, findings = []) => {
  const imported = importTargeting(targeting);
  expect(imported.findings).toEqual(findings);
  expect(rulesOf(imported)).toBe(rules);
});

/** The hashed text, and what it becomes: all but the rules. */
const bucketings: readonly [input: string, written: string, attribute?: string][] = [
  ['', 'bucketing: { profile: flagd-v2, input: "{salt}{key}" }\n'],
  ['{"var":"targetingKey"},', 'bucketing: { profile: flagd-v2, input: "{key}" }\n', 'targetingKey'],
  ['{"var":"email"},', 'bucketBy: email\nbucketing: { profile: flagd-v2, input: "{key}" }\n', 'email'],
  [
    '{"cat":[{"var":"$flagd.flagKey"},{"var":"email"}]},',
    'bucketBy: email\nbucketing: { profile: flagd-v2, input: "{salt}{key}" }\n',
    'email',
  ],
  [
    '{"cat":["s-",{"var":"email"},"."]},',
    'bucketBy: email\nsalt: s-\nbucketing: { profile: flagd-v2, input: "{salt}{key}." }\n',
    'email',
  ],
  ['{"cat":["flag/",{"var":"email"},"/"]},', 'bucketBy: email\n', 'email'],
  [
    '{"cat":["{salt}",{"var":"random"}]},',
    'bucketBy: [random]\nsalt: "{salt}"\nbucketing: { profile: flagd-v2, input: "{salt}{key}" }\n',
    'random',
  ],
];

test.each(bucketings)('bucketing by %s', (input, written, attribute) => {
  const targeting = `{"fractional":[${input}["on",50],["off",50]]}`;
  const { files, findings } = importTargeting(targeting);
  expect(findings).toEqual(attribute === undefined ? [] : [['import/missing-bucketing-key', input.slice(0, -1)]]);
  const text = files.get('imported/flag.yaml') ?? '';
  expect(
    text.slice(text.indexOf('defaultVariant: off\n') + 'defaultVariant: off\n'.length, text.indexOf('rules:')),
  ).toBe(written);
});

test('a second seed is the salt of its rule', () => {
  const split = (seed: string) => `{"fractional":[{"cat":["${seed}",{"var":"email"}]},["on",50],["off",50]]}`;
  const imported = importTargeting(`{"if":[{"===":[${country},"DE"]},${split('a')},${split('b')}]}`);
  expect(rulesOf(imported)).toBe(
    '  - if: { country: DE }\n    split: { on: 50, off: 50 }\n  - split: { on: 50, off: 50 }\n    salt: b',
  );
});

test('bucketing by two attributes in one flag', () => {
  const [first, second] = ['a', 'b'].map((name) => `{"fractional":[{"var":"${name}"},["on",50],["off",50]]}`);
  const { findings, files } = importTargeting(`{"if":[{"===":[${country},"DE"]},${first},${second}]}`);
  expect(findings).toEqual([['import/unsupported', '{"var":"b"}']]);
  expect(files.has('imported/flag.yaml')).toBe(false);
});
