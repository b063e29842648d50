import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

export const targetDiagnostics = defineDiagnostics({
  'config/unknown-target': {
    severity: 'error',
    summary: 'An output names a target that does not exist.',
    message: ({ target }: { target: string }) => `unknown target \`${target}\``,
  },
  'config/unused-degradation': {
    severity: 'warning',
    summary: 'An output allows a loss that its target never causes.',
    message: ({ degradation, target }: { degradation: string; target: string }) =>
      `the target \`${target}\` never needs \`${degradation}\``,
  },
  'target/unsupported': {
    severity: 'error',
    summary: 'A flag says something that the format of an output cannot express.',
    message: ({ flag, target, reason }: { flag: string; target: string; reason: string }) =>
      `\`${flag}\` cannot be written for \`${target}\`: ${reason}`,
  },
  'target/degraded': {
    severity: 'warning',
    summary: 'A flag loses something in an output, as the configuration allows.',
    message: ({ flag, target, loss }: { flag: string; target: string; loss: string }) =>
      `\`${flag}\` is not the same in \`${target}\`: ${loss}`,
  },
  'target/key-collision': {
    severity: 'error',
    summary: 'Code generators make one identifier of two flag keys, or none of one.',
    message: ({ key, problem }: { key: string; problem: string }) => `\`${key}\` ${problem}`,
  },
  'target/resource-name': {
    severity: 'error',
    summary: 'Output and environment give a name that Kubernetes refuses.',
    message: ({ name }: { name: string }) => `\`${name}\` is no name of a Kubernetes resource`,
  },
  'limit/bundle-refused': {
    severity: 'error',
    summary:
      'A bundle goes beyond what evaluators accept: conditions or prerequisites that are nested too deep, or too many.',
    message: ({ reason }: { reason: string }) => `no evaluator would accept this bundle: ${reason}`,
  },
});
