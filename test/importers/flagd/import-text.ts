import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../../src/diagnostics/sink.js';
import { sortDiagnostics } from '../../../src/diagnostics/sort-diagnostics.js';
import { flagd } from '../../../src/importers/flagd.js';

export interface Imported {
  /** Path to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** Every finding as its id and the text it points to. */
  readonly findings: readonly (readonly [id: string, text: string])[];
}

export function importText(text: string): Imported {
  const sink = createDiagnosticList();
  const files = flagd.importFlags({ path: 'demo.flagd.json', text }, sink);
  const diagnostics = sortDiagnostics(sink.diagnostics);
  return {
    files: new Map(files.map((file) => [file.path, file.text])),
    diagnostics,
    findings: diagnostics.map(({ id, span }) => [id, span.file.text.slice(span.start, span.end)]),
  };
}

/** Imports one flag `flag` with the variants `on`, `off`, `true` and `false`, whose default is `off`. */
export function importTargeting(targeting: string, rest = ''): Imported {
  return importText(`{
  "flags": {
    "flag": {
      "state": "ENABLED",
      "variants": { "on": "1", "off": "0", "true": "t", "false": "f" },
      "defaultVariant": "off",
      "targeting": ${targeting}
    }
  }${rest}
}`);
}

/** What follows `rules:` in the file of that flag, with the findings; for tests of targeting. */
export function rulesOf({ files }: Imported): string | undefined {
  const text = files.get('imported/flag.yaml');
  const start = text?.indexOf('\nrules:\n') ?? -1;
  return text === undefined ? undefined : start === -1 ? '' : text.slice(start + '\nrules:\n'.length).trimEnd();
}
