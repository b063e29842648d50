import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

export const targetDiagnostics = defineDiagnostics({
  'config/unknown-target': {
    severity: 'error',
    summary: 'An output names a target that does not exist.',
    message: ({ target }: { target: string }) => `unknown target \`${target}\``,
  },
  'limit/bundle-refused': {
    severity: 'error',
    summary:
      'A bundle goes beyond what evaluators accept: conditions or prerequisites that are nested too deep, or too many.',
    message: ({ reason }: { reason: string }) => `no evaluator would accept this bundle: ${reason}`,
  },
});
