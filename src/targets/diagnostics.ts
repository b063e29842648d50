import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

export const targetDiagnostics = defineDiagnostics({
  'limit/bundle-refused': {
    severity: 'error',
    summary:
      'A bundle goes beyond what evaluators accept: conditions or prerequisites that are nested too deep, or too many.',
    message: ({ reason }: { reason: string }) => `no evaluator would accept this bundle: ${reason}`,
  },
});
