import type { JsonObject } from '../../util/json.js';
import { LONGEST_LINE_BYTES } from './split-lines.js';

/** What a line of recorded contexts holds. */
export type ContextLine =
  | { readonly kind: 'context'; readonly context: JsonObject }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unusable'; readonly problem: string };

/** Reads one line; without bytes it was too long to be looked at. */
export function parseContext(bytes: Uint8Array | undefined): ContextLine {
  if (bytes === undefined) return unusable(`it is longer than ${LONGEST_LINE_BYTES} bytes`);
  const text = decode(bytes);
  if (text === undefined) return unusable('it is not UTF-8');
  if (text.trim() === '') return { kind: 'blank' };
  const value = parseJson(text);
  if (value === undefined) return unusable('it is not JSON');
  return isObject(value) ? { kind: 'context', context: value } : unusable('it is not a JSON object');
}

const unusable = (problem: string): ContextLine => ({ kind: 'unusable', problem });

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
