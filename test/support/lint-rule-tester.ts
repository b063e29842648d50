import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import { EXAMPLE_DATE, type LintRule } from '../../src/lint/lint-rule.js';
import { runRule } from '../../src/lint/run-rule.js';
import { buildProject } from './build-project.js';
import { parseProjectText } from './project-text.js';
import { textHistory } from './text-history.js';

export interface LintCase {
  /** A date or RFC 3339 time; `EXAMPLE_DATE` unless it matters. */
  readonly now?: string;
  /** The project is wrong elsewhere: syntax or model report something. Otherwise that fails the test. */
  readonly damaged?: true;
}

/** What every finding of a case is expected to be; texts that matter only in part are patterns. */
export interface ExpectedFinding extends LintCase {
  readonly id?: string;
  readonly severity?: Diagnostic['severity'];
  readonly message?: string | RegExp;
  readonly label?: string | RegExp;
  readonly help?: string | RegExp;
  readonly notes?: readonly string[];
  readonly suggestion?: string | undefined;
  readonly environment?: string | undefined;
}

/** The two words of a lint rule's test. Projects are written as in `project-text.ts`; only this rule runs. */
export function lintRuleTester(rule: LintRule) {
  return {
    /** The rule has nothing to say about the project. */
    accepts(name: string, text: string, options: LintCase = {}): void {
      test(`accepts ${name}`, () => expect(lint(rule, text, options).map(describePlace)).toEqual([]));
    },
    /** The rule reports exactly the stretches between « and ». */
    rejects(name: string, text: string, { now, damaged, ...expected }: ExpectedFinding = {}): void {
      test(`rejects ${name}`, () => {
        const findings = lint(rule, text, { ...(now && { now }), ...(damaged && { damaged }) });
        expect(describeMarkers(text), 'a rejected project marks what is wrong').not.toEqual([]);
        expect(findings.map(describePlace).sort()).toEqual([...describeMarkers(text)].sort());
        for (const finding of findings) expectFinding(finding, expected);
      });
    },
  };
}

/** Runs one rule over a little project; what other phases report must be expected. */
function lint(rule: LintRule, text: string, { now = EXAMPLE_DATE, damaged }: LintCase): readonly Diagnostic[] {
  const { flagSet, diagnostics } = buildProject(text);
  expect(diagnostics.length > 0, `reported before lint: ${diagnostics.map(({ id }) => id)}`).toBe(damaged === true);
  const sink = createDiagnosticList();
  runRule(rule, flagSet, { now: Date.parse(now), sink, ...textHistory(text) });
  return sortDiagnostics(sink.diagnostics);
}

const describePlace = ({ span }: Diagnostic): string =>
  `${span.file.path}: ${span.file.text.slice(span.start, span.end)} at ${span.start}`;

function describeMarkers(text: string): readonly string[] {
  const { files, markers } = parseProjectText(text);
  return markers.map(({ path, start, end }) => `${path}: ${files.get(path)?.slice(start, end)} at ${start}`);
}

/** Compares what is expected, and only that; patterns match text. */
function expectFinding(finding: Diagnostic, expected: Omit<ExpectedFinding, keyof LintCase>): void {
  const actual = new Map<string, unknown>(Object.entries(finding));
  for (const [name, value] of Object.entries(expected))
    if (value instanceof RegExp) expect(actual.get(name), name).toMatch(value);
    else expect(actual.get(name), name).toEqual(value);
}
