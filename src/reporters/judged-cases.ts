import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Report, TestRun } from './reporter.js';

/** By file, then by flag: what was found. What concerns no flag stands under the path of its file. */
export type JudgedCases = ReadonlyMap<string, ReadonlyMap<string, readonly Diagnostic[]>>;

/** Everything that was judged, with what was found, files in code-unit order. */
export function collectCases({ flags = [], diagnostics, tests }: Report): JudgedCases {
  const cases = new Map<string, Map<string, Diagnostic[]>>();
  const casesOf = (file: string) => getOrSet(cases, file, new Map<string, Diagnostic[]>());
  if (tests === undefined) for (const { file, key } of flags) getOrSet(casesOf(file), key, []);
  else for (const run of tests.runs) getOrSet(casesOf(run.file), nameTest(run), []);
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.span.file;
    getOrSet(casesOf(path), nameOf(diagnostic), []).push(diagnostic);
  }
  return new Map([...cases].sort(([left], [right]) => compareCodeUnits(left, right)));
}

/** A failed test is a case of its own; its label is its name. */
function nameOf({ id, flag, label, environment, span }: Diagnostic): string {
  const isOfTest = id === 'test/failed' && flag !== undefined && label !== undefined && environment !== undefined;
  return isOfTest ? nameTest({ flag, name: label, environment }) : (flag ?? span.file.path);
}

const nameTest = ({ flag, name, environment }: Pick<TestRun, 'flag' | 'name' | 'environment'>): string =>
  `${flag}: ${name} (${environment})`;

function getOrSet<Value>(map: Map<string, Value>, key: string, initial: Value): Value {
  const known = map.get(key) ?? initial;
  map.set(key, known);
  return known;
}
