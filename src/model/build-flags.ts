import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { buildFlag, type FlagDraft } from './build-flag.js';
import { buildPrerequisites } from './build-prerequisites.js';
import { findCycles } from './find-cycles.js';
import type { Flag } from './flag.js';
import type { FlagDocument } from './flag-documents.js';
import type { RetiredKey } from './flag-set.js';
import { createFlagSink, type FlagSink } from './flag-sink.js';
import type { FlagScope } from './flag-site.js';
import type { Namespace } from './namespace.js';
import { reportCycle } from './report-cycle.js';
import { setPresent } from './set-present.js';
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
  readonly flag: FlagDraft;
  readonly root: MapNode;
  readonly sink: FlagSink;
}

/** Builds all flags, and links them: prerequisites are resolved when every flag's variants are known. */
export function buildFlags(sources: FlagSources, sink: DiagnosticSink): ReadonlyMap<string, Flag> {
  const written = [...sources.documents.values.values()].map((document) => buildDraft(document, sources, sink));
  const drafts = written.filter((draft) => draft !== undefined);
  const flags = sortedMap(
    drafts,
    ({ name }) => name,
    ({ flag }) => flag,
  );
  for (const draft of drafts) link(draft, flags, sources);
  cutCycles(drafts);
  for (const { flag, sink: flagSink } of drafts) flag.damaged ||= flagSink.hasFindings();
  return flags;
}

function buildDraft(document: FlagDocument, sources: FlagSources, sink: DiagnosticSink): Draft | undefined {
  const { name, span, root } = document;
  const flagSink = createFlagSink(name, sink);
  const { config, attributes, segments, checkPattern, compilePayloadSchema } = sources;
  const flag = buildFlag(document, {
    config,
    attributes,
    segments,
    checkPattern,
    compilePayloadSchema,
    sink: flagSink,
  });
  return flag && { name, span, flag, root, sink: flagSink };
}

function link({ name, flag, root, sink }: Draft, flags: ReadonlyMap<string, Flag>, sources: FlagSources): void {
  const { documents, retired, slots } = sources;
  flag.prerequisites = buildPrerequisites(root, { documents, flags, retired, sink });
  setPresent(flag, 'slot', slots.get(name));
}

/** Reports every group of flags that require each other, and removes the prerequisites inside it. */
function cutCycles(drafts: readonly Draft[]): void {
  const byName = new Map(drafts.map((draft) => [draft.name, draft]));
  const required = ({ flag }: Draft) =>
    flag.prerequisites.map((prerequisite) => byName.get(prerequisite.flag)).filter((draft) => draft !== undefined);
  const placeOf = (from: Draft, to: Draft) => from.flag.prerequisites.find(({ flag }) => flag === to.name)?.span;
  for (const { path, members } of findCycles(drafts, required)) {
    reportCycle('prerequisite/cycle', path, placeOf, path[0].sink);
    const names = new Set(members.map(({ name }) => name));
    for (const { flag } of members) {
      flag.prerequisites = flag.prerequisites.filter((prerequisite) => !names.has(prerequisite.flag));
      flag.damaged = true;
    }
  }
}
