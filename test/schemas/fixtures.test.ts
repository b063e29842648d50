import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { DocumentKind } from '../../src/syntax/nodes.js';
import { parseDocument } from '../../src/syntax/parse-document.js';
import { describeDiagnostics } from '../support/describe-diagnostics.js';

const kinds: readonly DocumentKind[] = ['change', 'config', 'context', 'flag', 'layer', 'retired', 'segment'];

/** Files named `<kind>-<case>.yaml`. */
function readFixtures(folder: string) {
  const directory = join(import.meta.dirname, folder);
  return readdirSync(directory).map((name) => {
    const kind = kinds.find((candidate) => name.startsWith(`${candidate}-`));
    if (kind === undefined) throw new Error(`${name} does not begin with a kind of file`);
    return { name, kind, file: { path: name, text: readFileSync(join(directory, name), 'utf8') } };
  });
}

describe('valid', () => {
  test.each(readFixtures('valid'))('$name', ({ kind, file }) => {
    const sink = createDiagnosticList();
    const document = parseDocument(file, kind, sink);
    expect(describeDiagnostics(sink.diagnostics)).toEqual([]);
    expect(document.damaged).toBe(false);
    expect(document.root).toBeDefined();
  });
});

describe('invalid: the comments at the top say what is found', () => {
  test.each(readFixtures('invalid'))('$name', ({ kind, file }) => {
    const sink = createDiagnosticList();
    const document = parseDocument(file, kind, sink);
    const expected = file.text.split('\n').filter((line) => line.startsWith('# '));
    expect(describeDiagnostics(sink.diagnostics)).toEqual(expected.map((line) => line.slice(2)));
    expect(document.damaged).toBe(true);
  });
});
