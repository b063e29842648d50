import { parseDateTime } from '../util/date-time.js';
import { nearestDate } from './parse-date.js';

const LOOSE_TIME = /^(\S+?)[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)? *(Z|[+-]\d\d:?\d\d)?$/i;

export type ParsedTime =
  | { readonly value: number }
  | { readonly problem: 'no-timezone' | 'no-time'; readonly suggestion?: string };

/** Milliseconds since the epoch of an RFC 3339 date-time with a zone, or what was probably meant. */
export function parseTime(text: string): ParsedTime {
  const value = parseDateTime(text);
  if (value !== undefined) return { value };
  if (parseDateTime(`${text}Z`) !== undefined) return { problem: 'no-timezone', suggestion: `${text}Z` };
  const suggestion = nearestTime(text);
  return { problem: 'no-time', ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A bare date begins at midnight UTC; a missing zone is UTC. */
function nearestTime(text: string): string | undefined {
  const match = LOOSE_TIME.exec(text);
  const date = nearestDate(match?.[1] ?? text);
  if (date === undefined || (match === null && text.length > 'YYYY-MM-DD'.length)) return undefined;
  const [, , hour = '', minute = '00', second = '00', fraction, zone = 'Z'] = match ?? [];
  const clock = `${hour.padStart(2, '0')}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}`;
  const candidate = `${date}T${clock}${zone.toUpperCase().replace(/^(...)(\d\d)$/, '$1:$2')}`;
  return parseDateTime(candidate) === undefined ? undefined : candidate;
}
