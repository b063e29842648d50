import type { JsonObject, JsonValue } from '../util/json.js';
import type { LintRule } from './lint-rule.js';

/** Durations as everywhere in the configuration: whole days. */
const DURATION = /^\d{1,5}d$/;

/** The defaults of a rule, overlaid by those configured options that have the right form. */
export function mergeOptions({ options = {} }: LintRule, configured: JsonObject): JsonObject {
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

function formOf(value: JsonValue): string {
  if (isDuration(value)) return 'duration';
  return Array.isArray(value) ? 'list' : typeof value;
}

const isDuration = (value: JsonValue | undefined): value is string => typeof value === 'string' && DURATION.test(value);
