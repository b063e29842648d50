import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Report, RuleDescription } from '../../src/reporters/reporter.js';
import type { SourceFile } from '../../src/source/source-file.js';
import type { Span } from '../../src/source/span.js';

/** The span of the first occurrence of a stretch of text. */
export function spanOf(file: SourceFile, stretch: string): Span {
  const start = file.text.indexOf(stretch);
  if (start < 0) throw new Error(`${file.path} does not contain ${stretch}`);
  return { file, start, end: start + stretch.length };
}

export const diagnosticAt = (span: Span, extras: Partial<Diagnostic> = {}): Diagnostic => ({
  id: 'context/unknown-attribute',
  severity: 'error',
  message: 'unknown context attribute `is_while`',
  span,
  ...extras,
});

export const reportOf = (diagnostics: readonly Diagnostic[], extras: Partial<Report> = {}): Report => ({
  command: 'check',
  version: '1.0.0',
  diagnostics,
  summary: { files: 173, flags: 148, segments: 23, environments: ['dev', 'staging', 'prod'], durationMs: 412 },
  ...extras,
});

const hodlMode: SourceFile = {
  path: 'flags/growth/hodl_mode.yaml',
  text: `description: Hold on to it.
kind: release
owner: "@growth"
created: 2026-10-01
expires: 2026-12-31
group: hodlModeActivated
type: boolean
variants:
  on: true
  off: false
defaultVariant: "off"
rules:
  - name: whales-never
    if: { is_while: true }
    serve: "off"
  - name: ramp
    serve: "on"
    rollout: 5
`,
};

const invoicePdf: SourceFile = {
  path: 'flags/payments/invoice_pdf.yaml',
  text: `description: Invoices as PDF.

kind: release
owner: "@payments"
created: 2026-08-01
expires: 2026-10-30
`,
};

const ranker: SourceFile = {
  path: 'flags/search/ranker_v2.yaml',
  text: `description: Ranking with embeddings.
rules:
  - name: eu
    if: { country: [DE, FR] }
    serve: "on"
  - name: beta-de
    if: { country: DE }
    serve: "off"
`,
};

/** The report of the contract's example: every part of a diagnostic occurs in it. */
export const sampleReport: Report = reportOf([
  diagnosticAt(spanOf(hodlMode, 'is_while'), {
    label: 'not declared in flags/context.yaml',
    help: 'did you mean `is_whale`? (boolean, owner @data-platform)',
    notes: ['an undeclared attribute never matches: this rule is dead, and 5% of whales would be served "on"'],
    suggestion: 'is_whale',
    flag: 'hodl_mode',
    pointer: '/rules/0/if/is_while',
  }),
  diagnosticAt(spanOf(invoicePdf, '2026-10-30'), {
    id: 'lifecycle/expired',
    message: '`invoice_pdf` expired 22 days ago (2026-10-30), grace of 14 days is over',
    label: 'kind `release` may live 90 days; created 2026-08-01',
    notes: ['owner: @payments'],
    help: 'fully rolled out: remove the code path, then `flags retire invoice_pdf`',
    flag: 'invoice_pdf',
    fix: {
      label: 'give it another month',
      safe: true,
      edits: [{ span: spanOf(invoicePdf, '2026-10-30'), text: '2026-11-30' }],
    },
  }),
  diagnosticAt(spanOf(ranker, 'beta-de'), {
    id: 'rule/shadowed',
    severity: 'warning',
    message: 'rule `beta-de` can never decide',
    related: [{ span: spanOf(ranker, 'eu'), message: 'matches every context with country = DE already' }],
    flag: 'ranker_v2',
    environment: 'prod',
  }),
]);

const descriptions = new Map<string, RuleDescription>([
  ['context/unknown-attribute', { severity: 'error', summary: 'A condition names an attribute that is not declared.' }],
  ['lifecycle/expired', { severity: 'error', summary: 'A flag outlived its date.', why: 'Dead flags are debt.' }],
]);

/** The same with everything that only some formats show. */
export const wholeReport: Report = {
  ...sampleReport,
  suppressed: [
    diagnosticAt(spanOf(ranker, 'eu'), {
      id: 'rule/overlap',
      severity: 'info',
      message: 'rule `eu` overlaps `beta-de`',
      flag: 'ranker_v2',
      suppressed: { reason: 'the second one is a fallback' },
    }),
  ],
  flags: [
    { key: 'clean_flag', file: 'flags/clean_flag.yaml' },
    { key: 'hodl_mode', file: hodlMode.path },
    { key: 'invoice_pdf', file: invoicePdf.path },
    { key: 'ranker_v2', file: ranker.path },
  ],
  describeRule: (id) => descriptions.get(id),
};

export const failedReport: Report = reportOf([], {
  fatal: { message: 'no `flags.config.yaml` found', help: 'run `flags check` in a flag project' },
});

/** What a hostile repository may put into names, values and paths, for every format at once. */
export const HOSTILE_TEXTS: readonly string[] = [
  '\u0000\u0007\u001b[31m\u009b\u202e\ufffe\uffff\ud800',
  '\r\n::error file=x::owned',
  '\n::stop-commands::owned',
  '%0A::add-mask::x, title=y:z',
  ']]><script>alert("x")</script>&<!--',
  '| a | b |\n|---|---|\\|',
  '`code` ``more`` `unpaired',
  '</td></details><img src=x onerror=alert(1)>',
  '[click](https://evil.example) ![x](//evil.example/x.png) <https://evil.example> www.evil.example',
  '@everyone #1 evil/repo#2 :tada: $`\\href{x}`$ ~~a~~ **b** __c__ &lt;',
];

const quoted = (hostile: string) => `name \`${hostile}\` and ${hostile}`;

export const hostileReport: Report = reportOf(
  HOSTILE_TEXTS.map((hostile) => {
    const file = { path: `flags/${hostile}.yaml`, text: `key: ${hostile}\n` };
    const span = spanOf(file, hostile);
    const words = { message: quoted(hostile), notes: [quoted(hostile)], help: quoted(hostile), label: hostile };
    const fix = { label: hostile, edits: [{ span, text: hostile }], safe: false };
    return diagnosticAt(span, { ...words, related: [{ span, message: hostile }], flag: hostile, fix });
  }),
);
