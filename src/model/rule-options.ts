import type { JsonObject, JsonValue } from '../util/json.js';
import type { ConfigurableRule } from './rule-setting.js';

/** Durations as everywhere in the configuration: whole days. */
const DURATION = /^\d{1,5}d$/;
/** Sizes in decimal units: `250kB` are 250,000 bytes. */
const SIZE = /^(\d{1,9})(B|kB|MB)$/;
const BYTES_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['kB', 1000],
  ['MB', 1_000_000],
]);

/** The defaults of a rule, overlaid by those configured options that have the right form. */
export function mergeOptions({ options = {} }: ConfigurableRule, configured: JsonObject): JsonObject {
  const merged = new Map(Object.entries(options));
  for (const [name, value] of Object.entries(configured))
    if (optionProblem(options, name, value) === undefined) merged.set(name, value);
  return Object.fromEntries(merged);
}

/** What is wrong with a configured option, if anything is. */
export function optionProblem(defaults: JsonObject, name: string, value: JsonValue): 'unknown' | 'invalid' | undefined {
  const expected = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
  if (expected === undefined) return 'unknown';
  return formOf(value) === formOf(expected) ? undefined : 'invalid';
}

/** A duration option such as `14d` in days. */
export function daysOption(options: JsonObject, name: string): number {
  const value = options[name];
  if (isDuration(value)) return Number.parseInt(value, 10);
  throw new Error(`the option ${name} must have a duration as its default`);
}

/** An option such as `250kB` in bytes. */
export function bytesOption(options: JsonObject, name: string): number {
  const value = options[name];
  const [, count, unit] = typeof value === 'string' ? (SIZE.exec(value) ?? []) : [];
  const bytes = BYTES_OF_UNIT.get(unit ?? '');
  if (bytes === undefined) throw new Error(`the option ${name} must have a size as its default`);
  return Number(count) * bytes;
}

/** An option that is a number. */
export function numberOption(options: JsonObject, name: string): number {
  const value = options[name];
  if (typeof value === 'number') return value;
  throw new Error(`the option ${name} must have a number as its default`);
}

/** An option that is a text. */
export function textOption(options: JsonObject, name: string): string {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw new Error(`the option ${name} must have a text as its default`);
}

/** The texts of an option that is a list. */
export function textsOption(options: JsonObject, name: string): readonly string[] {
  const value = options[name];
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  throw new Error(`the option ${name} must have a list as its default`);
}

function formOf(value: JsonValue): string {
  if (isDuration(value)) return 'duration';
  if (typeof value === 'string' && SIZE.test(value)) return 'size';
  return Array.isArray(value) ? 'list' : typeof value;
}

const isDuration = (value: JsonValue | undefined): value is string => typeof value === 'string' && DURATION.test(value);
