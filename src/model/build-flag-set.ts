import type { DiagnosticSink } from '../diagnostics/sink.js';
import { listDocuments, type ProjectDocuments } from '../syntax/project-documents.js';
import { createPayloadSchemaCompiler } from '../syntax/validate-payload.js';
import { assignSlots } from './assign-slots.js';
import type { Attribute } from './attribute.js';
import { buildChanges } from './build-changes.js';
import { buildConfig } from './build-config.js';
import { buildContext } from './build-context.js';
import { buildFlags } from './build-flags.js';
import { buildLayers } from './build-layers.js';
import { buildRetired } from './build-retired.js';
import { buildSegments } from './build-segments.js';
import { checkFlags } from './check-flags.js';
import { checkOutputContexts } from './check-output-contexts.js';
import { collectFlagDocuments } from './flag-documents.js';
import type { FlagSet } from './flag-set.js';
import type { Namespace } from './namespace.js';
import type { ProjectConfig } from './project-config.js';
import { createPatternChecker } from './regular-expression.js';
import { sortedByName } from './sorted-map.js';

/**
 * The phase from syntax to meaning: every name of every file is resolved and every value typed, in one run over all
 * files. What is wrong is reported once, at its place; what depends on it becomes an `invalid` part, or is left out and
 * its flag marked as damaged. Undefined only if the configuration is of no use at all.
 */
export function buildFlagSet(documents: ProjectDocuments, sink: DiagnosticSink): FlagSet | undefined {
  const config = buildConfig(documents.config, documents.codeowners, sink);
  if (config === undefined) return undefined;
  const attributes = buildContext(documents.context, documents.config.file, sink);
  checkOutputContexts(documents.config, attributes, sink);
  return buildParts(documents, { config, attributes, sink });
}

interface Ground {
  readonly config: ProjectConfig;
  readonly attributes: Namespace<Attribute>;
  readonly sink: DiagnosticSink;
}

/** The order matters: segments need attributes, layers need flag keys, flags need all of them. */
function buildParts(documents: ProjectDocuments, { config, attributes, sink }: Ground): FlagSet {
  const checkPattern = createPatternChecker();
  const compilePayloadSchema = createPayloadSchemaCompiler();
  const lists = { documents: documents.segments, lists: documents.lists };
  const segments = buildSegments(lists, { attributes, checkPattern, sink });
  const retired = buildRetired(documents.retired, sink);
  const { flagsLeftOut: leftOut = new Set<string>() } = documents;
  const keys = collectFlagDocuments(documents.flags, { config, retired, leftOut, sink });
  const layers = buildLayers(documents.layers, { config, attributes, flags: keys, sink });
  const slots = assignSlots(layers.values(), sink);
  const flags = buildFlags(
    { config, attributes, segments, checkPattern, compilePayloadSchema, documents: keys, retired, slots },
    sink,
  );
  const all = listDocuments(documents);
  checkFlags(flags, { attributes: attributes.values, segments: segments.values }, sink);
  return {
    config,
    attributes: attributes.values,
    segments: sortedByName(segments.values.values()),
    layers,
    flags,
    retired,
    changes: buildChanges(documents.changes, { config, keys, retired }, sink),
    documents: all,
    lists: [...documents.lists.values()],
    damagedFiles: new Set(all.filter(({ damaged }) => damaged).map(({ file }) => file)),
  };
}
