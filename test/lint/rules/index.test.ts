import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lintRules } from '../../../src/lint/rules/index.js';

const FOLDER = fileURLToPath(new URL('../../../src/lint/rules/', import.meta.url));

test('the id of every rule is its path, and no file is left out', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /[\\/].*\.ts$/.test(path));
  const paths = files.map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));
  expect(lintRules.map((rule) => rule.id).sort()).toEqual(paths.sort());
});

test('no id, present or former, means two rules', () => {
  const ids = lintRules.flatMap((rule) => [rule.id, ...(rule.formerIds ?? [])]);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(lintRules)('$id says what it reports and why, in sentences', ({ summary, why }) => {
  for (const text of [summary, why]) expect(text).toMatch(/^[A-Z`].*\.$/s);
});
