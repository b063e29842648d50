import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Report, TestRun } from './reporter.js';

/** What was found about one thing that was judged. */
export interface JudgedCase {
  readonly diagnostics: readonly Diagnostic[];
  /** Why it does not count that a test fails. */
  readonly excused?: string;
}

/** By file, then by flag or test. What concerns no flag stands under the path of its file. */
export type JudgedCases = ReadonlyMap<string, ReadonlyMap<string, JudgedCase>>;

interface OpenCase extends JudgedCase {
  readonly diagnostics: Diagnostic[];
}

/** Everything that was judged, with what was found, files in code-unit order. */
export function collectCases({ flags = [], diagnostics, tests }: Report): JudgedCases {
  const cases = new Map<string, Map<string, OpenCase>>();
  const casesOf = (file: string) => getOrSet(cases, file, new Map<string, OpenCase>());
  if (tests === undefined) for (const { file, key } of flags) getOrSet(casesOf(file), key, { diagnostics: [] });
  else for (const run of tests.runs) getOrSet(casesOf(run.file), nameTest(run), openCase(run));
  for (const diagnostic of diagnostics) {
    const { path } = diagnostic.span.file;
    getOrSet(casesOf(path), nameOf(diagnostic), { diagnostics: [] }).diagnostics.push(diagnostic);
  }
  return new Map([...cases].sort(([left], [right]) => compareCodeUnits(left, right)));
}

const openCase = ({ excused }: TestRun): OpenCase => ({ diagnostics: [], ...(excused !== undefined && { excused }) });

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
