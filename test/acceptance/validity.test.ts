import { describe, expect, test } from 'vitest';
import { checkFiles } from '../support/compile-project.js';
import { parseProjectText } from '../support/project-text.js';

// Cases that the nearest peer gets wrong, by the ids of our list of them: what is found, where, and nothing else.

function found(text: string): readonly string[] {
  const { files, markers } = parseProjectText(text);
  const { diagnostics } = checkFiles(files);
  const isMarked = (path: string, start: number, end: number) =>
    markers.some((marker) => `flags/${marker.path}` === path && marker.start === start && marker.end === end);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ id, span }) => (isMarked(span.file.path, span.start, span.end) ? id : `${id} elsewhere`));
}

const head = `description: A flag of a test.
kind: ops
owner: "@growth"
type: boolean
`;

const cases: readonly { name: string; text: string; want: readonly string[] }[] = [
  {
    name: 'V1: weights of 50 and 40',
    text: `${head}rules:\n  - split: «{ on: 50, off: 40 }»\n`,
    want: ['rollout/weights-sum'],
  },
  {
    name: 'V4: a cycle that does not go through the first flag',
    text: `
=== a/a.yaml
${head}requires: { b: on }
=== a/b.yaml
${head}requires: { «c»: on }
=== a/c.yaml
${head}requires: { b: on }
`,
    want: ['prerequisite/cycle'],
  },
  {
    name: 'V6: a diamond is legal',
    text: `
=== a/a.yaml
${head}requires: { b: on, c: on }
=== a/b.yaml
${head}requires: { d: on }
=== a/c.yaml
${head}requires: { d: on }
=== a/d.yaml
${head}`,
    want: [],
  },
  {
    name: 'V7: an unknown segment',
    text: `${head}rules:\n  - { if: { segment: «nobody» }, serve: on }\n`,
    want: ['segment/unknown'],
  },
  {
    name: 'V11: a rule after the catch-all',
    text: `${head}rules:\n  - { serve: on }\n  - «{ if: { plan: free }, serve: off }»\n`,
    want: ['rule/unreachable'],
  },
  {
    name: 'V13: an invalid regular expression',
    text: `${head}rules:\n  - { if: { email: { matches: «"a(b"» } }, serve: on }\n`,
    want: ['context/bad-regex'],
  },
  {
    name: 'V15: a flag called constructor',
    text: `\n=== a/constructor.yaml\n«description: A flag of a test.»\n${head.slice(head.indexOf('\n') + 1)}`,
    want: ['key/prototype-name'],
  },
  {
    name: 'V16: an unknown required flag is one finding',
    text: `${head}requires: { «nobody»: on }\n`,
    want: ['prerequisite/unknown'],
  },
  {
    name: 'V17: an unknown operator',
    text: `${head}rules:\n  - { if: { age: { «greater»: 3 } }, serve: on }\n`,
    want: ['schema/unknown-key'],
  },
  { name: 'V18: a mistyped field', text: `${head}«rulez»:\n  - { serve: on }\n`, want: ['schema/unknown-key'] },
  {
    name: 'V19: an operator that does not fit the attribute',
    text: `${head}rules:\n  - { if: { country: { «gt»: 3 } }, serve: on }\n`,
    want: ['context/operator-type'],
  },
  {
    name: 'V20: a layer with room to spare',
    text: `
=== layers/checkout.yaml
slots: { new-checkout: 20 }
=== a/new-checkout.yaml
${head}`,
    want: [],
  },
];

describe('validity', () => {
  test.each(cases)('$name', ({ text, want }) => expect(found(text)).toEqual(want));
});

test('V3: an environment that a flag does not mention takes the base', () => {
  const { flagSet, diagnostics } = checkFiles(parseProjectText(head).files);
  expect(diagnostics).toEqual([]);
  expect([...(flagSet?.flags.get('new-checkout')?.targeting.keys() ?? [])].sort()).toEqual(['production', 'staging']);
});

test('V14: the other YAML extension is read, other spellings are reported', () => {
  const { files } = parseProjectText(`\n=== a/one.yml\n${head}=== a/two.YAML\n${head}`);
  const { flagSet, diagnostics } = checkFiles(files);
  expect([...(flagSet?.flags.keys() ?? [])]).toEqual(['one']);
  expect(diagnostics.map(({ id }) => id)).toEqual(['yaml/ignored-file']);
});

test('V22: an alias bomb is refused', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level += 1) {
    const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
    bomb.push(`${name}: &${name} [${`*${before}, `.repeat(9)}]`);
  }
  const { diagnostics } = checkFiles(parseProjectText(`\n=== a/bomb.yaml\n${bomb.join('\n')}\n`).files);
  expect(diagnostics.map(({ id }) => id)).toContain('yaml/parse');
});
