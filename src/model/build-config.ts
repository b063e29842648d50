import type { Severity } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { MapEntry, MapNode, SyntaxDocument, SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { toObject } from '../syntax/to-value.js';
import { DEFAULT_BUCKETING_PROFILE } from './bucketing.js';
import { readProfile } from './build-bucketing.js';
import { buildDiffConfig } from './build-diff-config.js';
import { buildEnvironments } from './build-environments.js';
import { buildKinds } from './build-kinds.js';
import { buildOutputs } from './build-outputs.js';
import { checkName } from './check-name.js';
import { isFlagType } from './flag-type.js';
import type { LintRuleSetting, ProjectConfig } from './project-config.js';
import { readCodeowners } from './read-codeowners.js';
import { sortedMap } from './sorted-map.js';

/** Builds the configuration; undefined if no environment could be read, for without one there is no project. */
export function buildConfig(
  { file, root: node }: SyntaxDocument,
  codeowners: SourceFile | undefined,
  sink: DiagnosticSink,
): ProjectConfig | undefined {
  const root = mapOf(node);
  const environments = buildEnvironments(root, sink);
  if (environments.length === 0) return undefined;
  const owners = buildOwners(fieldOf(root, 'owners'), codeowners);
  return {
    environments,
    kinds: buildKinds(root),
    ...(owners === undefined ? {} : { owners }),
    bucketing: readProfile(fieldOf(root, 'bucketing')) ?? DEFAULT_BUCKETING_PROFILE,
    reservedKeys: buildReservedKeys(root, sink),
    outputs: buildOutputs(root, environments, sink),
    lint: buildLint(root),
    diff: buildDiffConfig(root, environments, sink),
    file,
  };
}

function buildOwners(node: SyntaxNode | undefined, codeowners: SourceFile | undefined): readonly string[] | undefined {
  if (node?.kind === 'list') return node.items.map((item) => textOf(item)?.value ?? '');
  return node?.kind === 'map' && codeowners !== undefined ? readCodeowners(codeowners) : undefined;
}

function buildReservedKeys(root: MapNode | undefined, sink: DiagnosticSink): ProjectConfig['reservedKeys'] {
  const keys = new Map<string, Exclude<ReturnType<typeof reservedType>, undefined>>();
  for (const { key, value } of entriesOf(fieldOf(root, 'reservedKeys'))) {
    const type = reservedType(value);
    if (type !== undefined && checkName('flag', key.value, key.span, sink)) keys.set(key.value, type);
  }
  return keys;
}

function reservedType(node: SyntaxNode) {
  const type = textOf(node)?.value ?? '';
  return isFlagType(type) && type !== 'object' ? type : undefined;
}

function buildLint(root: MapNode | undefined): ProjectConfig['lint'] {
  const rules = entriesOf(fieldOf(mapOf(fieldOf(root, 'lint')), 'rules'));
  return sortedMap(rules, ({ key }) => key.value, toSetting);
}

function toSetting({ key, value }: MapEntry): LintRuleSetting {
  const [level, options] = itemsOf(value);
  return {
    level: toLevel(textOf(level)?.value),
    options: options?.kind === 'map' ? toObject(options) : {},
    span: key.span,
  };
}

const toLevel = (text: string | undefined): Severity | 'off' =>
  text === 'off' || text === 'info' || text === 'warning' ? text : 'error';
