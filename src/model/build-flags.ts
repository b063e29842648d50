import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import { buildFlag, type FlagBody } from './build-flag.js';
import { buildPrerequisites } from './build-prerequisites.js';
import { findCycles } from './find-cycles.js';
import type { Flag, Prerequisite } from './flag.js';
import type { FlagDocument } from './flag-documents.js';
import type { RetiredKey } from './flag-set.js';
import { createFlagSink, type FlagSink } from './flag-sink.js';
import type { FlagScope } from './flag-site.js';
import type { Namespace } from './namespace.js';
import { reportCycle } from './report-cycle.js';
import { sortedMap } from './sorted-map.js';

export interface FlagSources extends FlagScope {
  readonly documents: Namespace<FlagDocument>;
  readonly retired: ReadonlyMap<string, RetiredKey>;
  readonly slots: ReadonlyMap<string, NonNullable<Flag['slot']>>;
}

/** A flag on its way: its own file is read, other flags are looked at next. */
interface Draft {
  readonly name: string;
  readonly span: Span;
  readonly body: FlagBody;
  readonly document: FlagDocument;
  readonly sink: FlagSink;
}

interface LinkedDraft extends Draft {
  readonly prerequisites: readonly Prerequisite[];
}

/** Builds all flags, and links them: prerequisites are resolved when every flag's variants are known. */
export function buildFlags(sources: FlagSources, sink: DiagnosticSink): ReadonlyMap<string, Flag> {
  const drafts = [...sources.documents.values.values()].map((document) => buildDraft(document, sources, sink));
  const linked = link(
    drafts.filter((draft) => draft !== undefined),
    sources,
  );
  const cyclic = reportCycles(linked);
  return sortedMap(
    linked,
    ({ name }) => name,
    (draft) => buildFinalFlag(draft, cyclic, sources),
  );
}

function buildDraft(document: FlagDocument, sources: FlagSources, sink: DiagnosticSink): Draft | undefined {
  const { name, span } = document;
  const flagSink = createFlagSink(name, sink);
  const { config, attributes, segments, checkPattern } = sources;
  const body = buildFlag(document, { config, attributes, segments, checkPattern, sink: flagSink });
  return body && { name, span, body, document, sink: flagSink };
}

function link(drafts: readonly Draft[], { documents, retired }: FlagSources): readonly LinkedDraft[] {
  const bodies = new Map(drafts.map(({ name, body }) => [name, body]));
  return drafts.map((draft) => {
    const site = { documents, bodies, retired, sink: draft.sink };
    return { ...draft, prerequisites: buildPrerequisites(draft.document.root, site) };
  });
}

/** The group of mutually requiring flags each flag is in; prerequisites inside such a group are cut. */
type CycleOfFlag = ReadonlyMap<string, object>;

function reportCycles(drafts: readonly LinkedDraft[]): CycleOfFlag {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const required = ({ prerequisites }: LinkedDraft) =>
    prerequisites.map(({ flag }) => byName.get(flag)).filter((draft) => draft !== undefined);
  const placeOf = (from: LinkedDraft, to: LinkedDraft) => from.prerequisites.find(({ flag }) => flag === to.name)?.span;
  const cycleOf = new Map<string, object>();
  for (const cycle of findCycles(drafts, required)) {
    reportCycle('prerequisite/cycle', cycle.path, placeOf, cycle.path[0].sink);
    for (const { name } of cycle.members) cycleOf.set(name, cycle);
  }
  return cycleOf;
}

function buildFinalFlag(
  { name, body, document, sink, prerequisites }: LinkedDraft,
  cycleOf: CycleOfFlag,
  sources: FlagSources,
): Flag {
  const cycle = cycleOf.get(name);
  const slot = sources.slots.get(name);
  return {
    ...body,
    damaged: document.damaged || sink.hasFindings() || cycle !== undefined,
    ...(slot === undefined ? {} : { slot }),
    prerequisites: prerequisites.filter(({ flag }) => cycle === undefined || cycleOf.get(flag) !== cycle),
  };
}
