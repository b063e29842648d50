import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, isDamaged, mapOf, textOf } from '../syntax/read-node.js';
import { stronglyConnectedComponents } from '../util/strongly-connected-components.js';
import { buildCondition } from './build-conditions.js';
import { buildSegmentList, listFileBeside } from './build-segment-list.js';
import { nameOfFile } from './check-key.js';
import type { Condition } from './condition.js';
import type { ConditionSite } from './condition-scope.js';
import { findCycles } from './find-cycles.js';
import { type NamedDocument, nameDocuments } from './named-document.js';
import type { Namespace } from './namespace.js';
import { readOptionalText } from './read-optional-text.js';
import { reportCycle } from './report-cycle.js';
import type { Segment } from './segment.js';
import { segmentReferences } from './segment-references.js';

export interface SegmentSources {
  readonly documents: readonly SyntaxDocument[];
  readonly lists: ReadonlyMap<string, SourceFile>;
}

type SegmentSite = Omit<ConditionSite, 'segments'>;

interface WrittenSegment extends NamedDocument {
  readonly references: ReadonlyMap<string, Span>;
}

/**
 * Builds all segments, each after those it uses; the map is in that order. A segment inside a cycle finds only the
 * members that were built before it, so every cycle is cut and walking conditions ends.
 */
export function buildSegments({ documents, lists }: SegmentSources, site: SegmentSite): Namespace<Segment> {
  const written = nameDocuments('segment', documents, site.sink).map(withReferences);
  const byName = new Map(written.map((segment) => [segment.name, segment]));
  const usedBy = ({ references }: WrittenSegment) =>
    [...references.keys()].map((name) => byName.get(name)).filter((segment) => segment !== undefined);
  reportCycles(written, usedBy, site.sink);

  const values = new Map<string, Segment>();
  const damaged = new Set(documents.map(({ file }) => nameOfFile(file.path)));
  const segments = { values, damaged, complete: true };
  for (const segment of stronglyConnectedComponents(written, usedBy).flat())
    values.set(segment.name, buildSegment(segment, lists, { ...site, segments }));
  return segments;
}

const withReferences = (document: NamedDocument): WrittenSegment => ({
  ...document,
  references: segmentReferences(fieldOf(document.root, 'if')),
});

function reportCycles(
  written: readonly WrittenSegment[],
  usedBy: (segment: WrittenSegment) => readonly WrittenSegment[],
  sink: DiagnosticSink,
): void {
  for (const { path } of findCycles(written, usedBy))
    reportCycle('segment/cycle', path, ({ references }, { name }) => references.get(name), sink);
}

function buildSegment(
  { name, file, span, root }: WrittenSegment,
  lists: ReadonlyMap<string, SourceFile>,
  site: ConditionSite,
): Segment {
  const owner = readOptionalText(root, 'owner');
  const description = readOptionalText(root, 'description')?.value;
  const listName = textOf(fieldOf(mapOf(fieldOf(root, 'list')), 'file'))?.value;
  const listFile = listName === undefined ? undefined : listFileBeside(listName, { file, lists });
  const condition = buildSegmentCondition({ name, file, span, root }, lists, site);
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(owner === undefined ? {} : { owner }),
    ...(listFile === undefined ? {} : { listFile }),
    condition,
    file,
    span,
  };
}

function buildSegmentCondition(
  { file, span, root }: NamedDocument,
  lists: ReadonlyMap<string, SourceFile>,
  site: ConditionSite,
): Condition {
  const condition = fieldOf(root, 'if');
  const list = mapOf(fieldOf(root, 'list'));
  if (isDamaged(root, 'if', 'list')) return { kind: 'invalid', span };
  if (condition !== undefined) return buildCondition(condition, site);
  return list === undefined ? { kind: 'invalid', span } : buildSegmentList(list, { file, lists }, site);
}
