import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { TARGETING_KEY } from '../../model/bucketing.js';
import { nameProblem } from '../../model/check-key.js';
import type { Span } from '../../source/span.js';
import { printYaml } from '../../syntax/print-yaml.js';
import { importDiagnostics } from '../diagnostics.js';
import type { ImportedFile } from '../importer.js';
import { type InferredType, inferTypes } from './attribute-types.js';
import type { HashInput } from './bucketing.js';
import { type Condition, leavesOf } from './condition.js';
import { conditionToYaml, type SegmentNames } from './condition-to-yaml.js';
import { configText } from './config-text.js';
import type { FlagdDefinition } from './definition.js';
import { type DraftFlag, draftFlag } from './draft-flag.js';
import { Evaluators } from './evaluators.js';
import { fileNames, isFileName } from './file-names.js';
import { type FinishedFlag, finishFlag } from './finish-flag.js';
import { flagToYaml } from './flag-to-yaml.js';
import { Scope } from './scope.js';
import { TypedSegments } from './typed-segments.js';
import { type YamlMap, yamlMap } from './yaml-value.js';

/**
 * A flagd definition as a whole project. The types of attributes follow from all flags together, so every flag is first
 * read by itself, then finished with the types known.
 */
export function importDefinition(definition: FlagdDefinition, sink: DiagnosticSink): readonly ImportedFile[] {
  const evaluators = new Evaluators(definition.evaluators, sink);
  const drafts = definition.flags
    .map((flag) => draftFlag(flag, evaluators, sink))
    .filter((draft) => draft !== undefined);
  const segments = evaluators.segments();
  const types = typesOf(drafts, segments);
  const scope = new Scope(sink, evaluators);
  const typedSegments = new TypedSegments(segments, types, scope);
  const flags = drafts.map((draft) => finishFlag(draft, typedSegments, types)).filter((flag) => flag !== undefined);
  const written = typedSegments.written();
  const segmentNames = fileNames([...written.keys()], (name) => isFileName(name) && nameProblem(name) === undefined);
  return [
    { path: 'flags.config.yaml', text: configText(flags) },
    ...contextFiles(types, scope),
    ...segmentFiles(written, segmentNames),
    ...flagFiles(flags, segmentNames),
  ];
}

function typesOf(drafts: readonly DraftFlag[], segments: ReadonlyMap<string, Condition>) {
  const rules = drafts.flatMap((draft) => draft.rules);
  const conditions = [...rules.map(({ condition }) => condition), ...segments.values()];
  const shares = leavesOf(conditions).flatMap((leaf) =>
    leaf.kind === 'share' ? bucketedBy(leaf.share.input, leaf.share.span) : [],
  );
  const splits = rules.flatMap(({ decision, span }) =>
    decision.kind === 'split' ? bucketedBy(decision.input, span) : [],
  );
  return inferTypes(conditions, [...shares, ...splits]);
}

const bucketedBy = ({ attributes }: HashInput, span: Span) => attributes.map((attribute) => ({ attribute, span }));

/** The targeting key needs no declaration. */
function contextFiles(types: ReadonlyMap<string, InferredType>, scope: Scope): readonly ImportedFile[] {
  const declared = [...types].filter(([name, { namesake }]) => name !== TARGETING_KEY && namesake === undefined);
  if (declared.length === 0) return [];
  for (const [attribute, { type, span, isAssumed }] of declared) {
    const help = 'see what applications send; if it is something else, change `context.yaml` and the conditions on it';
    if (isAssumed)
      scope.report(importDiagnostics['import/assumed-attribute-type'], span, { attribute, type }, { help });
  }
  const attributes = declared.map(([name, { type }]) => [name, yamlMap([['type', type]])] as const);
  return [{ path: 'context.yaml', text: printYaml(yamlMap([['attributes', new Map(attributes)]])) }];
}

function segmentFiles(segments: ReadonlyMap<string, Condition>, names: SegmentNames): readonly ImportedFile[] {
  return [...segments].map(([name, condition]) => {
    const written = yamlMap([['if', conditionToYaml(condition, names)]]);
    return { path: `segments/${names.get(name)}.yaml`, text: printYaml(written) };
  });
}

function flagFiles(flags: readonly FinishedFlag[], segments: SegmentNames): readonly ImportedFile[] {
  const keys = flags.map(({ draft }) => draft.key);
  const names = fileNames(keys, isFileName);
  return flags.flatMap((flag) => {
    const { key } = flag.draft;
    const written: YamlMap | undefined = flagToYaml(flag, segments, isFileName(key) ? undefined : key);
    return written === undefined ? [] : [{ path: `imported/${names.get(key)}.yaml`, text: printYaml(written) }];
  });
}
