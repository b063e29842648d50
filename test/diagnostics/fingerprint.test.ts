import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { fingerprintDiagnostics } from '../../src/diagnostics/fingerprint.js';

const RULES = `description: x
rules:
  - name: one
    rollout: 5
  - name: two
    rollout: 7
  - name: three
    rollout: 5
`;

interface Place {
  readonly stretch: string;
  readonly text?: string;
  readonly path?: string;
}

function findingAt({ stretch, text = RULES, path = 'flags/a.yaml' }: Place, extras: Partial<Diagnostic> = {}) {
  const start = text.indexOf(stretch);
  const span = { file: { path, text }, start, end: start + stretch.length };
  return { id: 'rule/shadowed', severity: 'error', message: 'first words', span, ...extras } satisfies Diagnostic;
}

const fingerprintsOf = (...diagnostics: Diagnostic[]) => [...fingerprintDiagnostics(diagnostics).values()];

const description = { stretch: 'x', text: 'description: x\n' };

test('moved lines and other words keep a fingerprint', () => {
  const place = { pointer: '/rules/0/rollout', flag: 'a' };
  const before = findingAt({ stretch: 'two' }, place);
  const text = `# a comment\n${RULES.replace('rules:', 'owner: y\nrules:\n  - name: zero')}`;
  const after = findingAt({ stretch: 'two', text }, { ...place, pointer: '/rules/1/rollout', message: 'other words' });
  expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
});

test('a flag may move to another folder, and be indented otherwise', () => {
  const stretch = 'name: one\n    rollout: 5';
  const before = findingAt({ stretch }, { flag: 'a' });
  const deeper = stretch.replace('    ', '      ');
  const after = findingAt({ stretch: deeper, text: RULES.replace(stretch, deeper), path: 'b/a.yaml' }, { flag: 'a' });
  expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
});

test('below map keys alone, another value is still the same finding', () => {
  const place = { pointer: '/description', flag: 'a' };
  const other = findingAt({ stretch: 'y', text: 'description: y\n' }, place);
  expect(fingerprintsOf(other)).toEqual(fingerprintsOf(findingAt(description, place)));
});

test.each([
  ['id', { id: 'rule/unreachable' }],
  ['flag', { flag: 'b' }],
  ['environment', { environment: 'production' }],
  ['pointer', { pointer: '/owner' }],
])('another %s is another finding', (_, extras) => {
  const finding = findingAt(description, { flag: 'a', pointer: '/description' });
  expect(fingerprintsOf({ ...finding, ...extras })).not.toEqual(fingerprintsOf(finding));
});

test('below a list, the text tells entries apart', () => {
  const [one, two] = fingerprintsOf(
    findingAt({ stretch: 'one' }, { pointer: '/rules/0/name' }),
    findingAt({ stretch: 'two' }, { pointer: '/rules/1/name' }),
  );
  expect(one).not.toBe(two);
});

test('findings that are alike are numbered in their order', () => {
  const alike = () => findingAt({ stretch: 'rollout: 5' });
  const [first, second] = fingerprintsOf(alike(), alike());
  expect(first).not.toBe(second);
  expect(fingerprintsOf(alike())).toEqual([first]);
});

test('what tells findings at one place apart outlives the others', () => {
  const about = (distinction: string) => findingAt({ stretch: 'rollout: 5' }, { distinction });
  const [, second] = fingerprintsOf(about('one'), about('two'));
  expect(fingerprintsOf(about('two'))).toEqual([second]);
});

test('a file and a flag of the same name are two things', () => {
  const finding = findingAt({ stretch: 'one', path: 'a' });
  expect(fingerprintsOf({ ...finding, flag: 'a' })).not.toEqual(fingerprintsOf(finding));
});
