import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { MapEntry, MapNode, SyntaxDocument } from '../syntax/nodes.js';
import { entriesOf, fieldOf, textOf } from '../syntax/read-node.js';
import type { Attribute } from './attribute.js';
import { buildBucketing } from './build-bucketing.js';
import { modelDiagnostics } from './diagnostics.js';
import type { FlagDocument } from './flag-documents.js';
import type { Layer, LayerSlot } from './layer.js';
import { type NamedDocument, nameDocuments } from './named-document.js';
import { didYouMean, lookUp, type Namespace } from './namespace.js';
import { formatPercent } from './parse-percent.js';
import type { ProjectConfig } from './project-config.js';
import { readPartOfWhole, readPercent } from './read-percent.js';
import { sortedByName } from './sorted-map.js';
import { BUCKETS } from './targeting-rule.js';

interface LayerSite {
  readonly config: ProjectConfig;
  readonly attributes: Namespace<Attribute>;
  readonly flags: Namespace<FlagDocument>;
  readonly sink: DiagnosticSink;
}

/** All layers, with their slots laid out in buckets. */
export function buildLayers(documents: readonly SyntaxDocument[], site: LayerSite): ReadonlyMap<string, Layer> {
  const named = nameDocuments('layer', documents, site.sink);
  return sortedByName(named.map((document) => buildLayer(document, site)));
}

function buildLayer({ name, file, span, root }: NamedDocument, site: LayerSite): Layer {
  const map: MapNode = root ?? { kind: 'map', entries: [], span };
  const description = textOf(fieldOf(map, 'description'))?.value;
  const holdout = readPercent(fieldOf(map, 'holdout'), site.sink) ?? 0;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    bucketing: buildBucketing(map, `layer:${name}`, site),
    holdout,
    slots: layOut(entriesOf(fieldOf(map, 'slots')), holdout, site),
    file,
    span,
  };
}

/** Slots in written order from bucket 0 upward; the first that reaches into the holdout is reported, and all are cut there. */
function layOut(entries: readonly MapEntry[], holdout: number, site: LayerSite): readonly LayerSlot[] {
  const end = BUCKETS - holdout;
  const slots: LayerSlot[] = [];
  let from = 0;
  let overflow: MapEntry | undefined;
  for (const entry of entries) {
    const to = from + (readPartOfWhole(entry.value, site.sink) ?? 0);
    if (to > end) overflow ??= entry;
    if (checkSlotFlag(entry, site))
      slots.push({ flag: entry.key.value, from: Math.min(from, end), to: Math.min(to, end), span: entry.key.span });
    from = to;
  }
  if (overflow !== undefined) reportOverflow(overflow, from + holdout, site.sink);
  return slots;
}

function reportOverflow({ value }: MapEntry, sum: number, sink: DiagnosticSink): void {
  const problem = `slots and holdout of this layer sum to ${formatPercent(sum)}, above 100`;
  sink.report(modelDiagnostics['rollout/exclusion-overlap'](value.span, { problem }, { help: 'make slots smaller' }));
}

function checkSlotFlag({ key }: MapEntry, { flags, sink }: LayerSite): boolean {
  const found = lookUp(flags, key.value);
  if (found.kind === 'unknown') {
    const extras = didYouMean(key.value, flags.values.keys(), 'remove the slot, or add the flag');
    sink.report(modelDiagnostics['rollout/unknown-flag'](key.span, { name: key.value }, extras));
  }
  return found.kind === 'found';
}
