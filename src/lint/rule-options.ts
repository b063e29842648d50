import { parseDuration } from '../model/parse-duration.js';
import type { JsonObject, JsonValue } from '../util/json.js';
import type { LintRule } from './lint-rule.js';

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
  const days = typeof value === 'string' ? parseDuration(value) : undefined;
  if (days === undefined) throw new Error(`lint rules must give the option ${name} a duration as its default`);
  return days;
}

function formOf(value: JsonValue): string {
  if (typeof value === 'string' && parseDuration(value) !== undefined) return 'duration';
  return Array.isArray(value) ? 'list' : typeof value;
}
