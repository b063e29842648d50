import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Report } from '../../src/reporters/reporter.js';
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
