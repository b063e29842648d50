import { COMBINATORS } from '../../model/combinators.js';
import { dataToYaml, type YamlValue } from '../../syntax/print-yaml.js';
import type { JsonValue } from '../../util/json.js';
import type { Condition } from './condition.js';
import { type YamlMap, yamlMap } from './yaml-value.js';

/** Names of segments by the names of the evaluators they come from. */
export type SegmentNames = ReadonlyMap<string, string>;

/** A condition as a flag file writes it; undefined if a part has no place inside a condition. */
export function conditionToYaml(condition: Condition, segments: SegmentNames): YamlMap | undefined {
  switch (condition.kind) {
    case 'all':
      return combine(condition.operands, segments, conjunction);
    case 'any':
      return combine(condition.operands, segments, disjunction);
    case 'not': {
      const operand = conditionToYaml(condition.operand, segments);
      return operand === undefined ? undefined : yamlMap([['not', operand]]);
    }
    case 'segment':
      return yamlMap([['segment', segments.get(condition.name)]]);
    case 'test': {
      const { attribute, predicate } = condition.test;
      return predicate.kind === 'operator'
        ? yamlMap([[attribute, testToYaml(predicate.operator, predicate.operand)]])
        : undefined;
    }
    default:
      return undefined;
  }
}

function combine(
  operands: readonly Condition[],
  segments: SegmentNames,
  join: (parts: readonly YamlMap[]) => YamlMap,
): YamlMap | undefined {
  const parts = operands.map((operand) => conditionToYaml(operand, segments));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? join(known) : undefined;
}

/** One map where no key is needed twice, else a list. */
function conjunction(parts: readonly YamlMap[]): YamlMap {
  const joined = new Map<string, YamlValue>();
  for (const part of parts) {
    for (const [key, value] of part) {
      const merged = mergeEntries(key, joined.get(key), value);
      if (merged === undefined) return yamlMap([['all', parts]]);
      joined.set(key, merged);
    }
  }
  return joined;
}

/** Alternatives for the value of one attribute make one list. */
function disjunction(parts: readonly YamlMap[]): YamlMap {
  const keys = new Set(parts.flatMap((part) => [...part.keys()]));
  const values = parts.flatMap((part) => [...part.values()]);
  const [attribute = ''] = keys;
  const isOneAttribute = keys.size === 1 && values.length === parts.length && !COMBINATORS.has(attribute);
  if (!isOneAttribute || values.some((value) => isMap(value))) return yamlMap([['any', parts]]);
  return new Map([[attribute, uniqueValues(values.flat())]]);
}

/** Two maps of different operators on one attribute make one map; nothing else can be merged. */
function mergeEntries(key: string, known: YamlValue | undefined, value: YamlValue): YamlValue | undefined {
  if (known === undefined) return value;
  if (COMBINATORS.has(key) || !isMap(known) || !isMap(value)) return undefined;
  return [...value.keys()].some((operator) => known.has(operator)) ? undefined : new Map([...known, ...value]);
}

const isMap = (value: YamlValue): value is YamlMap => value instanceof Map;

const uniqueValues = (values: readonly YamlValue[]): readonly YamlValue[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** A plain value means equals, a list one of. */
function testToYaml(operator: string, operand: JsonValue): YamlValue {
  const data = dataToYaml(operand);
  return operator === 'equals' || operator === 'in' ? data : yamlMap([[operator, data]]);
}
