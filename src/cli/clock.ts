import { UserError } from '../project/user-error.js';
import type { Io } from './io.js';

/** The moment of the run in milliseconds since the epoch, and whether somebody fixed it. */
export interface Clock {
  readonly now: number;
  readonly isFixed: boolean;
}

/** `--now`, else FLAGS_NOW, else SOURCE_DATE_EPOCH, else the real time. Throws `UserError` for what is no time. */
export function readClock(option: string | undefined, { environment, now }: Io): Clock {
  const text = option ?? emptyIsAbsent(environment.get('FLAGS_NOW'));
  if (text !== undefined)
    return { now: parseMoment(text, option === undefined ? 'FLAGS_NOW' : '--now'), isFixed: true };
  const epoch = emptyIsAbsent(environment.get('SOURCE_DATE_EPOCH'));
  if (epoch === undefined) return { now: now(), isFixed: false };
  if (!/^\d{1,12}$/.test(epoch)) throw new UserError(`SOURCE_DATE_EPOCH must be seconds since 1970, not \`${epoch}\``);
  return { now: Number(epoch) * 1000, isFixed: true };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/;

function parseMoment(text: string, source: string): number {
  const moment = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment))
    throw new UserError(`${source} must be a date or an RFC 3339 time with a zone, not \`${text}\``);
  return moment;
}

function emptyIsAbsent(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
