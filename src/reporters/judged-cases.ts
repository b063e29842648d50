import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Report } from './reporter.js';

/** By file, then by flag: what was found. What concerns no flag stands under the path of its file. */
export type JudgedCases = ReadonlyMap<string, ReadonlyMap<string, readonly Diagnostic[]>>;

/** Everything that was judged, with what was found, files in code-unit order. */
export function collectCases({ flags = [], diagnostics }: Report): JudgedCases {
  const cases = new Map<string, Map<string, Diagnostic[]>>();
  const casesOf = (file: string) => getOrSet(cases, file, new Map<string, Diagnostic[]>());
  for (const { file, key } of flags) getOrSet(casesOf(file), key, []);
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.span.file;
    getOrSet(casesOf(path), diagnostic.flag ?? path, []).push(diagnostic);
  }
  return new Map([...cases].sort(([left], [right]) => compareCodeUnits(left, right)));
}

function getOrSet<Value>(map: Map<string, Value>, key: string, initial: Value): Value {
  const known = map.get(key) ?? initial;
  map.set(key, known);
  return known;
}
