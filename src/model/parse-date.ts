import { parseDateTime } from '../util/date-time.js';

const LOOSE_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/i;

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parseDateTime(`${text}T00:00:00Z`) !== undefined;

/** The date that was probably meant: zeros missing, month and day swapped, a time too much, or a day past the month's end. */
export function nearestDate(text: string): string | undefined {
  const [, year = '', first = '', second = ''] = LOOSE_DATE.exec(text) ?? [];
  const [month, day] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const lastDays = day > '28' && day <= '31' ? ['30', '29', '28'] : [];
  const candidates = [
    `${year}-${month}-${day}`,
    `${year}-${day}-${month}`,
    ...lastDays.map((last) => `${year}-${month}-${last}`),
  ];
  return candidates.find(isDate);
}
