import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { parseDocument } from '../../src/syntax/parse-document.js';

function helpFor(condition: string): readonly (string | undefined)[] {
  const sink = createDiagnosticList();
  const text = `type: boolean\nrules:\n  - { if: { ${condition} }, serve: on }\n`;
  parseDocument({ path: 'flags/a/flag.yaml', text }, 'flag', sink);
  return sink.diagnostics.map(({ help }) => help);
}

test('a mistyped combinator is meant where nothing in it is like an operator', () => {
  expect(helpFor('nto: { age: 1 }')).toEqual([expect.stringContaining('`not`')]);
  expect(helpFor('country: { startWith: D }')).toEqual([expect.stringContaining('`startsWith`')]);
  expect(helpFor('country: { foo: D }')).toEqual([expect.not.stringContaining('did you mean')]);
});
