import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { buildFlagSet } from '../../src/model/build-flag-set.js';
import type { DocumentKind, SyntaxDocument, SyntaxNode } from '../../src/syntax/nodes.js';

// Trees by hand: parsing so many files would be the whole test. A recursion overflows at about ten thousand.
const LENGTH = 20_000;
const span = { file: { path: 'x', text: '' }, start: 0, end: 0 };

const text = (value: string) => ({ kind: 'scalar', value, source: value, quoted: false, span }) as const;
const list = (...items: readonly SyntaxNode[]): SyntaxNode => ({ kind: 'list', items, span });
const map = (fields: Readonly<Record<string, SyntaxNode>>): SyntaxNode => ({
  kind: 'map',
  entries: Object.entries(fields).map(([key, value]) => ({ key: text(key), value })),
  span,
});
const document = (kind: DocumentKind, path: string, root: SyntaxNode): SyntaxDocument => ({
  kind,
  file: { path, text: '' },
  root,
  damaged: false,
});

/** Segments and flags that each lead to the next; the last leads to the first if the chain is closed. */
function buildChain(isClosed: boolean) {
  const indices = Array.from({ length: LENGTH }, (_, index) => index);
  const next = (index: number) => (index + 1 < LENGTH || isClosed ? (index + 1) % LENGTH : undefined);
  const segments = indices.map((index) => {
    const to = next(index);
    const condition = to === undefined ? map({ targetingKey: text('a') }) : map({ segment: text(`s${to}`) });
    return document('segment', `segments/s${index}.yaml`, map({ if: condition }));
  });
  const flags = indices.map((index) => {
    const to = next(index);
    const requires = to === undefined ? {} : { requires: map({ [`f${to}`]: text('on') }) };
    return document('flag', `f${index}.yaml`, map({ type: text('boolean'), ...requires }));
  });
  const config = document(
    'config',
    'flags.config.yaml',
    map({ environments: list(map({ name: text('production') })) }),
  );
  const sink = createDiagnosticList();
  const flagSet = buildFlagSet({ config, segments, layers: [], flags, changes: [], lists: new Map() }, sink);
  return { flagSet, ids: sink.diagnostics.map(({ id }) => id), diagnostics: sink.diagnostics };
}

test('long chains of segments and flags do not overflow the stack', () => {
  const { flagSet, ids } = buildChain(false);
  expect(ids).toEqual([]);
  expect(flagSet?.segments.size).toBe(LENGTH);
  expect(flagSet?.flags.get('f0')?.prerequisites).toMatchObject([{ flag: 'f1' }]);
});

test('long cycles are one short finding each, and cut', () => {
  const { flagSet, ids, diagnostics } = buildChain(true);
  expect(ids).toEqual(['segment/cycle', 'prerequisite/cycle']);
  for (const { message, related } of diagnostics) {
    expect(message.length).toBeLessThan(300);
    expect(related?.length).toBeLessThan(10);
  }
  expect(flagSet?.flags.get('f0')).toMatchObject({ prerequisites: [], damaged: true });
});
