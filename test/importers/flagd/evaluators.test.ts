import { expect, test } from 'vitest';
import { importTargeting, rulesOf } from './import-text.js';

const uses = (name: string) => `{"if":[{"$ref":"${name}"},"on"]}`;
const defining = (evaluators: string) => `,"$evaluators":${evaluators}`;
const germans = '{"===":[{"var":"country"},"DE"]}';

test('a condition becomes a segment, which others may use', () => {
  const evaluators = `{"both":{"and":[{"$ref":"germans"},{"===":[{"var":"plan"},"pro"]}]},"germans":${germans}}`;
  const imported = importTargeting(uses('both'), defining(evaluators));
  expect(imported.findings).toEqual([]);
  expect(rulesOf(imported)).toBe('  - if: { segment: both }\n    serve: on');
  expect(imported.files.get('segments/both.yaml')).toBe('if: { segment: germans, plan: pro }\n');
  expect(imported.files.get('segments/germans.yaml')).toBe('if: { country: DE }\n');
});

test('one that nobody uses becomes a segment too', () => {
  expect(importTargeting('{}', defining(`{"a/b":${germans}}`)).files.get('segments/a-b.yaml')).toBe(
    'if: { country: DE }\n',
  );
});

test('what depends on time or flag is put in where it is used', () => {
  const dynamic = `{"and":[${germans},{">=":[{"var":"$flagd.timestamp"},100]},{"===":[{"var":"$flagd.flagKey"},"flag"]}]}`;
  const imported = importTargeting(uses('e'), defining(`{"e":${dynamic}}`));
  expect(imported.findings).toEqual([]);
  expect(rulesOf(imported)).toBe('  - if: { country: DE }\n    from: 1970-01-01T00:01:40Z\n    serve: on');
  expect([...imported.files.keys()].filter((path) => path.startsWith('segments/'))).toEqual([]);
});

test('one that yields variants is put in', () => {
  const imported = importTargeting('{"if":[true,{"$ref":"e"}]}', defining(`{"e":{"if":[${germans},"on","true"]}}`));
  expect(imported.findings).toEqual([]);
  expect(rulesOf(imported)).toBe('  - if: { country: DE }\n    serve: on\n  - { serve: "true" }');
});

test('true and false of a segment are names', () => {
  const imported = importTargeting('{"if":[true,{"$ref":"e"}]}', defining(`{"e":${germans}}`));
  expect(rulesOf(imported)).toBe('  - if: { segment: e }\n    serve: "true"\n  - { serve: "false" }');
});

test.each([
  ['an unknown one', uses('gone'), '{}', [['import/unknown-evaluator', '"gone"']]],
  [
    'a cycle',
    uses('a'),
    '{"a":{"or":[{"$ref":"b"}]},"b":{"!":[{"$ref":"a"}]}}',
    [
      ['import/broken-evaluator', '"a"'],
      ['import/evaluator-cycle', '"a"'],
    ],
  ],
  [
    'a cycle of outcomes',
    '{"if":[true,{"$ref":"a"}]}',
    '{"a":{"if":[true,{"$ref":"a"}]}}',
    [['import/evaluator-cycle', '{"$ref":"a"}']],
  ],
  [
    'one that cannot be carried over',
    uses('a'),
    '{"a":{"reduce":[1,2]}}',
    [
      ['import/broken-evaluator', '"a"'],
      ['import/unsupported', '"reduce"'],
    ],
  ],
  [
    'one whose types do not fit',
    `{"if":[{"<":[{"var":"n"},1]},"on",{"$ref":"a"},"on"]}`,
    '{"a":{"===":[{"var":"n"},"x"]}}',
    [
      ['import/broken-evaluator', '"flag"'],
      ['import/attribute-type-conflict', '{"var":"n"}'],
    ],
  ],
  ['a name every object has', uses('constructor'), '{}', [['import/unknown-evaluator', '"constructor"']]],
])('%s leaves out the flag', (_, targeting, evaluators, findings) => {
  const imported = importTargeting(targeting, defining(evaluators));
  expect(imported.findings).toEqual(findings);
  expect(imported.files.has('imported/flag.yaml')).toBe(false);
});
