import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { toObject } from '../syntax/to-value.js';
import { readProfile } from './build-bucketing.js';
import { checkEnvironment } from './check-environment.js';
import { isSafeFileName } from './check-key.js';
import { checkName } from './check-name.js';
import { modelDiagnostics } from './diagnostics.js';
import { keepFirst } from './find-duplicates.js';
import { firstLine } from './first-line.js';
import type { Environment, OutputConfig } from './project-config.js';
import { readTexts } from './read-texts.js';

const DEFAULT_TARGET = 'halyard';

/** What is emitted for every environment: as written, or one server and one client bundle. Never empty. */
export function buildOutputs(
  root: MapNode | undefined,
  environments: readonly Environment[],
  sink: DiagnosticSink,
): readonly OutputConfig[] {
  const names = environments.map(({ name }) => name);
  const written = itemsOf(fieldOf(root, 'outputs')).map((node) => buildOutput(mapOf(node), names, sink));
  const outputs = keepFirst(
    'output',
    written.filter((output) => output !== undefined),
    sink,
  );
  return outputs.length > 0 ? outputs : defaultOutputs(environments);
}

function defaultOutputs(environments: readonly Environment[]): readonly OutputConfig[] {
  const spans = environments.slice(0, 1).map(({ span }) => firstLine(span.file));
  return spans.flatMap((span) => [
    { name: 'server', audience: 'server', target: DEFAULT_TARGET, context: {}, span },
    { name: 'client', audience: 'client', target: DEFAULT_TARGET, context: {}, span },
  ]);
}

function buildOutput(
  map: MapNode | undefined,
  environmentNames: readonly string[],
  sink: DiagnosticSink,
): OutputConfig | undefined {
  const name = textOf(fieldOf(map, 'name'));
  if (map === undefined || name === undefined || !checkOutputName(name, sink)) return undefined;
  const tags = readTexts(map, 'tags');
  const environments = readTexts(map, 'environments');
  for (const environment of environments ?? []) checkEnvironment(environment, environmentNames, sink);
  const bucketing = readProfile(fieldOf(map, 'bucketing'));
  const degrade = readTexts(map, 'degrade');
  const context = mapOf(fieldOf(map, 'context'));
  return {
    name: name.value,
    audience: textOf(fieldOf(map, 'audience'))?.value === 'client' ? 'client' : 'server',
    target: textOf(fieldOf(map, 'target'))?.value ?? DEFAULT_TARGET,
    ...(tags === undefined ? {} : { tags: tags.map(({ value }) => value) }),
    ...(environments === undefined ? {} : { environments: environments.map(({ value }) => value) }),
    context: context === undefined ? {} : toObject(context),
    ...(bucketing === undefined ? {} : { bucketing }),
    ...(degrade === undefined ? {} : { degrade }),
    span: name.span,
  };
}

/** The name becomes the beginning of file names in every release. */
function checkOutputName({ value: name, span }: Spanned<string>, sink: DiagnosticSink): boolean {
  if (!checkName('output', name, span, sink)) return false;
  if (isSafeFileName(name)) return true;
  sink.report(modelDiagnostics['key/format'](span, { what: 'output', name, reason: 'cannot be a file name' }));
  return false;
}
