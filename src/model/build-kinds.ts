import type { MapEntry, MapNode } from '../syntax/nodes.js';
import { entriesOf, fieldOf, mapOf, textOf } from '../syntax/read-node.js';
import type { FlagKind } from './project-config.js';
import { sortedByName } from './sorted-map.js';

const DEFAULT_KINDS: readonly FlagKind[] = [
  { name: 'release', lifetimeDays: 90, expires: 'required' },
  { name: 'experiment', lifetimeDays: 60, expires: 'required' },
  { name: 'ops', reviewDays: 365, expires: 'optional' },
  { name: 'permission', reviewDays: 365, expires: 'optional' },
  { name: 'kill-switch', reviewDays: 365, expires: 'optional' },
];

/** The kinds every project has, replaced and completed one by one by those of the configuration. */
export function buildKinds(root: MapNode | undefined): ReadonlyMap<string, FlagKind> {
  const written = entriesOf(fieldOf(root, 'kinds')).map(buildKind);
  const names = new Set(written.map(({ name }) => name));
  return sortedByName([...DEFAULT_KINDS.filter(({ name }) => !names.has(name)), ...written]);
}

function buildKind({ key, value }: MapEntry): FlagKind {
  const map = mapOf(value);
  const lifetimeDays = days(map, 'lifetime');
  const reviewDays = days(map, 'review');
  return {
    name: key.value,
    ...(lifetimeDays === undefined ? {} : { lifetimeDays }),
    ...(reviewDays === undefined ? {} : { reviewDays }),
    expires: textOf(fieldOf(map, 'expires'))?.value === 'required' ? 'required' : 'optional',
  };
}

/** The schema admits `90d` and, where it is a choice, `permanent`. */
export function days(map: MapNode | undefined, name: string): number | undefined {
  const text = textOf(fieldOf(map, name))?.value;
  return text === undefined || text === 'permanent' ? undefined : Number.parseInt(text, 10);
}
