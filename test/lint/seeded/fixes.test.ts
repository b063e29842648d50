import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applySafeFixes } from '../../support/apply-safe-fixes.js';
import { checkText } from '../../support/check-text.js';
import { readSeededCase, seededSections } from '../../support/seeded-cases.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const project = read('project.txt');
const tables = readdirSync(new URL('.', import.meta.url)).filter((name) => /(?<!project)\.txt$/.test(name));

/** Ids of the catalogue whose findings are corrected without asking, wherever that cannot be wrong. */
const FIXED: ReadonlySet<string> = new Set([
  ...['lifecycle/suppression-expired', 'lifecycle/suppression-unused', 'rollout/precision', 'rule/always-matches'],
  ...[
    'rule/elapsed-schedule',
    'rule/no-op',
    'rule/redundant-condition',
    'rule/unreachable',
    'rule/variant-never-served',
  ],
  ...['schema/date-no-timezone', 'yaml/ambiguous-scalar'],
]);

const fixable = tables.flatMap((table) =>
  seededSections(read(table)).flatMap(([title, section]) => {
    const { text, now } = readSeededCase(section, project);
    const { diagnostics } = checkText(text, now === undefined ? {} : { now });
    return diagnostics.some(({ fix }) => fix?.safe === true) ? [{ title, text, now, diagnostics }] : [];
  }),
);

describe.each(fixable)('$title', ({ text, now, diagnostics }) => {
  const once = applySafeFixes(text, now);

  test('is corrected, and nothing else is wrong then', () => {
    expect(once.fixed).toBeGreaterThan(0);
    const before = new Set(diagnostics.map(({ id }) => id));
    const after = once.project.diagnostics.map(({ id }) => id);
    expect(after.filter((id) => FIXED.has(id) || !before.has(id))).toEqual([]);
  });

  test('a second run finds nothing to correct', () => {
    expect(applySafeFixes(once.text, now)).toMatchObject({ fixed: 0, text: once.text });
  });
});

test('every finding that is corrected is seeded somewhere', () => {
  const seen = new Set(
    fixable.flatMap((one) => one.diagnostics.flatMap(({ id, fix }) => (fix?.safe === true ? id : []))),
  );
  expect([...seen].sort()).toEqual([...FIXED].sort());
});
