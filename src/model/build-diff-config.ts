import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { MapEntry, MapNode } from '../syntax/nodes.js';
import { fieldOf, isDamaged, itemsOf, mapOf, textOf } from '../syntax/read-node.js';
import { toObject } from '../syntax/to-value.js';
import { checkEnvironment } from './check-environment.js';
import { modelDiagnostics } from './diagnostics.js';
import type { DiffConfig, FreezeWindow } from './diff-config.js';
import { isDate } from './parse-date.js';
import type { Environment } from './project-config.js';
import { readTexts } from './read-texts.js';
import { readTime } from './read-time.js';
import { RISKS, type Risk } from './risk.js';
import { sortedMap } from './sorted-map.js';

/** The `diff:` part of a configuration; empty where there is none. */
export function buildDiffConfig(
  root: MapNode | undefined,
  environments: readonly Environment[],
  sink: DiagnosticSink,
): DiffConfig {
  const map = mapOf(fieldOf(root, 'diff'));
  const names = environments.map(({ name }) => name);
  const rules = mapOf(fieldOf(map, 'rules'))?.entries ?? [];
  return {
    rules: sortedMap(rules, ({ key }) => key.value, toSetting),
    freeze: itemsOf(fieldOf(map, 'freeze')).flatMap((node) => buildWindow(mapOf(node), names, sink) ?? []),
  };
}

function toSetting({ key, value }: MapEntry) {
  const items = itemsOf(value);
  const options = items.find(({ kind }) => kind === 'map');
  return {
    level: toLevel(textOf(items[0])?.value),
    options: options?.kind === 'map' ? toObject(options) : {},
    span: key.span,
  };
}

const toLevel = (text: string | undefined): Risk | 'off' | undefined =>
  text === 'off' ? 'off' : RISKS.find((risk) => risk === text);

function buildWindow(
  map: MapNode | undefined,
  known: readonly string[],
  sink: DiagnosticSink,
): FreezeWindow | undefined {
  const environments = readTexts(map, 'environments');
  for (const environment of environments ?? []) checkEnvironment(environment, known, sink);
  const [from, until] = [readMoment(map, 'from', sink), readMoment(map, 'until', sink)];
  const reason = textOf(fieldOf(map, 'reason'));
  // Fewer environments than were meant are as wrong as more.
  if (from === undefined || until === undefined || reason === undefined || isDamaged(map)) return undefined;
  if (until.value <= from.value) {
    const related = [{ span: from.span, message: 'it begins here' }];
    const problem = 'this freeze is over before it begins';
    sink.report(modelDiagnostics['rule/schedule-order'](until.span, { problem }, { related }));
    return undefined;
  }
  return {
    from: from.value,
    until: until.value,
    reason: reason.value,
    ...(environments === undefined ? {} : { environments: environments.map(({ value }) => value) }),
    span: reason.span,
  };
}

/** A date is its midnight, UTC. */
function readMoment(map: MapNode | undefined, name: string, sink: DiagnosticSink) {
  const text = textOf(fieldOf(map, name));
  if (text === undefined || !isDate(text.value)) return readTime(text, sink);
  return { value: Date.parse(`${text.value}T00:00:00Z`), span: text.span };
}
