import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '../../support/compile-project.js';
import { propertyRuns } from '../../support/property-runs.js';
import { context, definition, type Json } from './arbitrary-definition.js';
import { importTargeting, importText } from './import-text.js';

const ids = (text: string) => importText(text).findings.map(([id]) => id);
const chain = (length: number, link: (next: string) => string) =>
  Array.from({ length }, (_, index) => `"e${index}":${link(`{"$ref":"e${index + 1}"}`)}`).join(',');

test.each([
  ['and', (next: string) => `{"and":[${next},${next}]}`],
  ['or', (next: string) => `{"or":[${next},{"!":[${next}]}]}`],
  ['if', (next: string) => `{"if":[${next},${next},${next}]}`],
])('evaluators that double each other by `%s` end', (_, link) => {
  const last = '{"<":[{"var":"$flagd.timestamp"},{"var":"x"}]}';
  for (const tail of [last, '{"<":[{"var":"$flagd.timestamp"},5]}', '"on"']) {
    const evaluators = `,"$evaluators":{${chain(60, link)},"e60":${tail}}`;
    for (const use of ['{"if":[{"$ref":"e0"},"on"]}', '{"if":[true,{"$ref":"e0"}]}']) importTargeting(use, evaluators);
  }
});

test('long chains of evaluators are refused, not followed', () => {
  const evaluators = `,"$evaluators":{${chain(5_000, (next) => `{"!":[${next}]}`)},"e5000":true}`;
  expect(importTargeting('{"if":[{"$ref":"e0"},"on"]}', evaluators).files.has('imported/flag.yaml')).toBe(false);
});

test('conditions and rules without end are refused', () => {
  const nested = (depth: number): string =>
    depth === 0 ? '{"var":"a"}' : `{"if":[${nested(depth - 1)},{"var":"b"},{"var":"c"}]}`;
  expect(importTargeting(`{"if":[${nested(20)},"on"]}`).findings.map(([id]) => id)).toContain('import/unsupported');
  const branches = Array.from({ length: 3_000 }, (_, index) => `{"===":[{"var":"a"},"${index}"]},"on"`);
  expect(importTargeting(`{"if":[${branches.join(',')}]}`).findings.map(([id]) => id)).toEqual(['import/unsupported']);
});

test('times beyond the calendar', () => {
  const targeting =
    '{"if":[{">":[{"var":"$flagd.timestamp"},1e300]},"on",{">":[{"var":"$flagd.timestamp"},1e15]},"true"]}';
  expect(importTargeting(targeting).findings).toEqual([['import/unsupported', '1e300']]);
  expect(importTargeting(targeting.replace('1e300', '-1e15')).findings).toEqual([]);
});

test('odd text', () => {
  expect(ids('')).toEqual(['yaml/parse']);
  expect(ids('\u0000')).toEqual(['yaml/parse']);
  expect(ids('[[[[')).toContain('yaml/parse');
  expect(ids('&a [*a]')).not.toEqual([]);
});

const wrong: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  ...[null, true, 0, -1, 1e300, '', '__proto__', 'on', [], [[]], {}, { var: '' }, { var: 1 }, { $ref: 'first' }],
  ...[{ fractional: [] }, { fractional: [['a', 'b']] }, { and: [] }, { '<': [1] }, { constructor: [1] }, { '!': [] }],
);

/** The value with one of its parts replaced; `place` chooses which. */
function damaged(value: Json, place: readonly number[], by: Json): Json {
  const [step, ...rest] = place;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  const chosen = entries[step % Math.max(entries.length, 1)]?.[0];
  const changed = entries.map(([key, part]): [string, Json] => [key, key === chosen ? damaged(part, rest, by) : part]);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

test('whatever is damaged, the import ends, and what it writes checks', () => {
  const places = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
  const property = fc.property(definition, places, wrong, (source, place, by) => {
    const { files } = importText(JSON.stringify(damaged(source, place, by)));
    if (files.size === 0) return;
    expect(checkFiles(files).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  fc.assert(property, propertyRuns(200));
});

test('any JSON', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        context.map((value) => JSON.stringify({ flags: value })),
      ),
      (text) => void importText(text),
    ),
  );
});
