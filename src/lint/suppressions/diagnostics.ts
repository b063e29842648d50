import { defineDiagnostics } from '../../diagnostics/define-diagnostics.js';

/** What can be wrong with the form of a comment that disables findings. What it does is judged by lint rules. */
export const suppressionDiagnostics = defineDiagnostics({
  'suppression/malformed': {
    severity: 'warning',
    summary: 'A comment tries to disable findings and cannot be understood, so it disables nothing.',
    message: ({ problem }: { problem: string }) => problem,
  },
  'suppression/unknown-rule': {
    severity: 'warning',
    summary: 'A comment disables a lint rule that does not exist.',
    message: ({ rule }: { rule: string }) => `unknown lint rule \`${rule}\``,
  },
  'suppression/not-a-lint-rule': {
    severity: 'warning',
    summary:
      'A comment tries to disable a finding that is no matter of opinion: of syntax, of the model, or about suppressions.',
    message: ({ rule }: { rule: string }) => `\`${rule}\` cannot be disabled`,
  },
});
