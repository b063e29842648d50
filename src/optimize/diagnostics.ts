import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

/** What only shows when a program is made for an audience. */
export const optimizeDiagnostics = defineDiagnostics({
  'security/client-pii': {
    severity: 'error',
    summary: 'A client bundle would show values of a personal attribute that cannot be hashed.',
    message: ({ flag, attribute, operator }: { flag: string; attribute: string; operator: string }) =>
      `\`${operator}\` on the personal attribute \`${attribute}\` would show values in clear to clients of \`${flag}\``,
  },
});
