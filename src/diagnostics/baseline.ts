import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Diagnostic } from './diagnostic.js';
import { FINGERPRINT_VERSION, fingerprintDiagnostics } from './fingerprint.js';

/** The form of the file; a reader refuses any other. */
const FORMAT_VERSION = 1;

/** A finding that a project lives with. Only the fingerprint identifies it; the rest is for people who read the file. */
export interface BaselineEntry {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
}

/** The entries of those findings that `accepts` takes; `diagnostics` are all of a run, sorted, suppressed ones too. */
export function createBaseline(
  diagnostics: readonly Diagnostic[],
  accepts: (diagnostic: Diagnostic) => boolean,
): readonly BaselineEntry[] {
  const fingerprints = fingerprintDiagnostics(diagnostics);
  return diagnostics.filter(accepts).map((diagnostic) => ({
    rule: diagnostic.id,
    file: diagnostic.span.file.path,
    fingerprint: fingerprints.get(diagnostic) ?? '',
  }));
}

/** One line an entry, sorted: a pull request shows what came and what went. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ rule, file, fingerprint }) => JSON.stringify({ file, rule, fingerprint }))
    .sort(compareCodeUnits)
    .map((line) => `    ${line}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "formatVersion": ${FORMAT_VERSION},\n  "fingerprints": ${JSON.stringify(FINGERPRINT_VERSION)},\n  "findings": ${findings}\n}\n`;
}

/** What a baseline file says; `undefined` if it is none, or one of another version. */
export function parseBaseline(text: string): readonly BaselineEntry[] | undefined {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed['formatVersion'] !== FORMAT_VERSION || parsed['fingerprints'] !== FINGERPRINT_VERSION)
    return undefined;
  const { findings } = parsed;
  return Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
}

export interface ComparedWithBaseline {
  /** What the baseline does not know. */
  readonly fresh: ReadonlySet<Diagnostic>;
  /** What it knows and is there no more. */
  readonly gone: readonly BaselineEntry[];
}

/** Compares all findings of a run, sorted, suppressed ones too, with those of a baseline. */
export function compareWithBaseline(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
): ComparedWithBaseline {
  const fingerprints = fingerprintDiagnostics(diagnostics);
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const found = new Set(fingerprints.values());
  return {
    fresh: new Set(diagnostics.filter((diagnostic) => !known.has(fingerprints.get(diagnostic) ?? ''))),
    gone: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: unknown): value is BaselineEntry =>
  isRecord(value) && ['rule', 'file', 'fingerprint'].every((name) => typeof value[name] === 'string');
