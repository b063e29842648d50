import type { Behaviour, FileRecord, Postponement } from './file-record.js';
import type { Moment } from './moment.js';
import { CACHE_FORMAT, type KeptTimeline } from './print-timeline.js';
import type { PathState, Timeline } from './timeline.js';

/** Reads what `printTimeline` wrote; undefined for anything else, another version of the tool included. */
export function parseTimeline(text: string, version: string): Pick<KeptTimeline, 'commit' | 'timeline'> | undefined {
  try {
    const kept = fields(JSON.parse(text));
    if (kept.get('format') !== CACHE_FORMAT || kept.get('version') !== version) return undefined;
    const timeline: Timeline = {
      time: number(kept.get('time')),
      isOrderly: boolean(kept.get('isOrderly')),
      paths: new Map(items(kept.get('paths')).map(parsePath)),
      records: new Map(items(kept.get('records')).map((item) => pair(item, string, parseRecord))),
    };
    return { commit: string(kept.get('commit')), timeline };
  } catch (error) {
    if (error instanceof WrongForm || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The text is not one of ours. */
class WrongForm extends Error {}

function parsePath(item: unknown): readonly [string, PathState] {
  const [path, role, record, object] = items(item);
  if (role !== 'flag' && role !== 'segment' && role !== 'list') throw new WrongForm();
  return [string(path), { role, record: string(record), object: string(object) }];
}

function parseRecord(item: unknown): FileRecord {
  const record = fields(item);
  const object = record.get('object');
  const list = record.get('list');
  const expires = record.get('expires');
  const base = record.get('base');
  return {
    ...(object !== null && { object: string(object) }),
    ...(list !== null && { list: string(list) }),
    first: parseMoment(record.get('first')),
    lastEdit: parseMoment(record.get('lastEdit')),
    ...(expires !== null && { expires: string(expires) }),
    postponements: items(record.get('postponements')).map(parsePostponement),
    ...(base !== null && { base: parseBehaviour(base) }),
    environments: new Map(items(record.get('environments')).map((entry) => pair(entry, string, parseBehaviour))),
  };
}

function parsePostponement(item: unknown): Postponement {
  const [to, at] = pair(item, string, parseMoment);
  return { to, at };
}

function parseBehaviour(item: unknown): Behaviour {
  const [digest, since] = pair(item, string, parseMoment);
  return { digest, since };
}

function parseMoment(item: unknown): Moment {
  const [time, atLeast] = pair(item, number, boolean);
  return { time, atLeast };
}

function pair<First, Second>(
  item: unknown,
  first: (value: unknown) => First,
  second: (value: unknown) => Second,
): readonly [First, Second] {
  const [left, right] = items(item);
  return [first(left), second(right)];
}

function fields(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongForm();
  return new Map(Object.entries(value));
}

function items(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new WrongForm();
  return value;
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new WrongForm();
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new WrongForm();
  return value;
}

function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new WrongForm();
  return value;
}
