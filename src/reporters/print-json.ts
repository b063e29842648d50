import type { JsonValue } from '../util/json.js';

/** What `JSON.stringify` leaves raw although a terminal or a line reader acts on it. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029]|\p{Cf}/gu;

/** JSON for people and programs, safe to show in a terminal. */
export function printJson(value: JsonValue): string {
  return `${JSON.stringify(value, undefined, 2).replace(UNSAFE, escapeCodeUnits)}\n`;
}

function escapeCodeUnits(character: string): string {
  const codeUnits = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return codeUnits.map((unit) => `\\u${unit}`).join('');
}
