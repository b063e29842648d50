import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { checkName } from './check-name.js';
import { keepFirst } from './find-duplicates.js';
import type { RetiredKey } from './flag-set.js';
import { readDate } from './read-time.js';
import { sortedByName } from './sorted-map.js';

interface NamedTombstone extends RetiredKey {
  readonly name: string;
}

/** The tombstones of `retired.yaml`. One with a wrong date still keeps its key from being used. */
export function buildRetired(
  document: SyntaxDocument | undefined,
  sink: DiagnosticSink,
): ReadonlyMap<string, RetiredKey> {
  const written = itemsOf(document?.root).map((node) => buildTombstone(mapOf(node), sink));
  return sortedByName(
    keepFirst(
      'retired key',
      written.filter((tombstone) => tombstone !== undefined),
      sink,
    ),
  );
}

function buildTombstone(map: MapNode | undefined, sink: DiagnosticSink): NamedTombstone | undefined {
  const key = textOf(fieldOf(map, 'key'));
  if (map === undefined || key === undefined || !checkName('retired key', key.value, key.span, sink)) return undefined;
  const retired = readDate(fieldOf(map, 'retired'), sink)?.value ?? '';
  return { name: key.value, key: key.value, retired, ...optionalTexts(map), span: key.span satisfies Span };
}

function optionalTexts(map: MapNode): Pick<RetiredKey, 'variant' | 'reason' | 'ticket'> {
  const names = ['variant', 'reason', 'ticket'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = textOf(fieldOf(map, name))?.value;
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
