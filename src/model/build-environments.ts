import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span, Spanned } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { booleanOf, fieldOf, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { days } from './build-kinds.js';
import { isSafeFileName } from './check-key.js';
import { checkName } from './check-name.js';
import { modelDiagnostics } from './diagnostics.js';
import { findCycles } from './find-cycles.js';
import { keepFirst } from './find-duplicates.js';
import { didYouMean } from './namespace.js';
import type { Environment } from './project-config.js';
import { reportCycle } from './report-cycle.js';

interface WrittenEnvironment {
  readonly name: string;
  readonly span: Span;
  readonly map: MapNode;
  readonly after: Spanned<string> | undefined;
}

/** Environments in promotion order, each with the one its changes come from. */
export function buildEnvironments(root: MapNode | undefined, sink: DiagnosticSink): readonly Environment[] {
  const written = itemsOf(fieldOf(root, 'environments')).map((node) => readEnvironment(mapOf(node)));
  const named = written.filter((item) => item !== undefined).filter((item) => checkEnvironmentName(item, sink));
  const distinct = keepFirst('environment', named, sink);
  const names = new Set(distinct.map(({ name }) => name));
  const environments = distinct.map((item, index) => buildEnvironment(item, distinct[index - 1]?.name));
  for (const item of distinct) checkAfter(item, names, sink);
  return cutCycles(
    environments.map((item) => (names.has(item.after ?? '') ? item : withoutAfter(item))),
    sink,
  );
}

function readEnvironment(map: MapNode | undefined): WrittenEnvironment | undefined {
  const name = textOf(fieldOf(map, 'name'));
  if (map === undefined || name === undefined) return undefined;
  return { name: name.value, span: name.span, map, after: textOf(fieldOf(map, 'after')) };
}

/** The name becomes a folder of every release. */
function checkEnvironmentName({ name, span }: WrittenEnvironment, sink: DiagnosticSink): boolean {
  if (!checkName('environment', name, span, sink)) return false;
  if (isSafeFileName(name)) return true;
  const reason = 'cannot be a folder: use letters, digits, `-`, `_` and `.`';
  sink.report(modelDiagnostics['key/format'](span, { what: 'environment', name, reason }));
  return false;
}

function buildEnvironment({ name, span, map, after }: WrittenEnvironment, previous: string | undefined): Environment {
  const soakDays = days(map, 'soak');
  const from = after?.value ?? previous;
  return {
    name,
    production: booleanOf(fieldOf(map, 'production'))?.value ?? false,
    ...(soakDays === undefined ? {} : { soakDays }),
    ...(from === undefined ? {} : { after: from }),
    span,
  };
}

function checkAfter({ after }: WrittenEnvironment, names: ReadonlySet<string>, sink: DiagnosticSink): void {
  if (after === undefined || names.has(after.value)) return;
  const extras = didYouMean(after.value, names);
  sink.report(modelDiagnostics['environment/unknown'](after.span, { name: after.value }, extras));
}

function withoutAfter({ after: _, ...environment }: Environment): Environment {
  return environment;
}

function cutCycles(environments: readonly Environment[], sink: DiagnosticSink): readonly Environment[] {
  const byName = new Map(environments.map((environment) => [environment.name, environment]));
  const cycles = findCycles(environments, ({ after }) =>
    [byName.get(after ?? '')].filter((item) => item !== undefined),
  );
  for (const { path } of cycles) reportCycle('environment/cycle', path, ({ span }) => span, sink);
  const inCycle = new Set(cycles.flatMap(({ members }) => members));
  return environments.map((environment) => (inCycle.has(environment) ? withoutAfter(environment) : environment));
}
