import type { JsonValue } from '../util/json.js';
import type { Behaviour, FileRecord } from './file-record.js';
import type { Moment } from './moment.js';
import type { Timeline } from './timeline.js';

/** A timeline that was kept, with what it is valid for. */
export interface KeptTimeline {
  /** Of the tool. */
  readonly version: string;
  readonly commit: string;
  readonly timeline: Timeline;
}

/** Raised when the form below, or what goes into a digest, changes without a new version of the tool. */
export const CACHE_FORMAT = 1;

/** The text that `parseTimeline` reads. */
export function printTimeline({ version, commit, timeline }: KeptTimeline): string {
  const { paths, records, time, isOrderly } = timeline;
  return JSON.stringify({
    format: CACHE_FORMAT,
    version,
    commit,
    time,
    isOrderly,
    paths: [...paths].map(([path, { role, record, object }]) => [path, role, record, object]),
    records: [...records].map(([name, record]) => [name, recordValue(record)]),
  });
}

function recordValue({ first, lastEdit, postponements, environments, ...record }: FileRecord): JsonValue {
  const { object = null, list = null, expires = null, base } = record;
  return {
    object,
    list,
    expires,
    first: momentValue(first),
    lastEdit: momentValue(lastEdit),
    postponements: postponements.map(({ to, at }) => [to, momentValue(at)]),
    base: base === undefined ? null : behaviourValue(base),
    environments: [...environments].map(([name, behaviour]) => [name, behaviourValue(behaviour)]),
  };
}

const behaviourValue = ({ digest, since }: Behaviour): JsonValue => [digest, momentValue(since)];
const momentValue = ({ time, atLeast }: Moment): JsonValue => [time, atLeast];
