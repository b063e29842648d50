import { collectTests } from '../../analysis/collect-tests.js';
import { createAttributeReader } from '../../evaluator/read-attribute.js';
import { TARGETING_KEY } from '../../model/bucketing.js';
import type { FlagSet } from '../../model/flag-set.js';
import { compareCodeUnits } from '../../util/compare-code-units.js';
import type { JsonObject, JsonValue } from '../../util/json.js';
import type { CompiledFlag } from '../compiled-flag.js';

/** Shows of a context what some flags look at, and nothing personal. */
export type ContextViewer = (context: JsonObject) => JsonObject;

const REDACTED = '(redacted)';

/** What no side declares is not shown: nobody says that it is not personal. Nor is the targeting key ever. */
export function createContextViewer(
  flags: Iterable<CompiledFlag>,
  flagSets: readonly (FlagSet | undefined)[],
): ContextViewer {
  const declared = flagSets.flatMap((flagSet) => [...(flagSet?.attributes.values() ?? [])]);
  const names = new Set(declared.map(({ name }) => name));
  const personal = new Set([TARGETING_KEY, ...declared.filter(({ pii }) => pii).map(({ name }) => name)]);
  const shown = [...attributesOf(flags)].filter((name) => names.has(name)).sort(compareCodeUnits);
  const readers = shown.map((name) => ({ name, read: createAttributeReader(name) }));
  return (context) => {
    const view: Record<string, JsonValue> = {};
    for (const { name, read } of readers) {
      const value = read(context);
      if (value !== undefined) view[name] = personal.has(name) ? REDACTED : abridge(value);
    }
    return view;
  };
}

function attributesOf(flags: Iterable<CompiledFlag>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rules, slot } of flags) {
    for (const { when } of rules) for (const name of collectTests(when).keys()) names.add(name);
    for (const { bucketing } of slot === undefined ? rules : [...rules, slot])
      if (bucketing.bucketBy !== 'random') for (const name of bucketing.bucketBy) names.add(name);
  }
  return names;
}

const LONGEST_TEXT = 80;
const MOST_ITEMS = 8;

/** Attributes are scalars or lists of texts; what else a context holds under their names may be anything. */
function abridge(value: unknown): JsonValue {
  if (typeof value === 'string') return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return '(an object)';
  const items = value.slice(0, MOST_ITEMS).map((item) => (typeof item === 'object' ? '(an object)' : abridge(item)));
  return value.length > MOST_ITEMS ? [...items, '…'] : items;
}
