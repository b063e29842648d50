import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

/** What can be wrong with the `lint` part of a configuration. */
export const lintConfigDiagnostics = defineDiagnostics({
  'config/unknown-rule': {
    severity: 'warning',
    summary: 'The configuration sets the level of a lint rule that does not exist.',
    message: ({ rule }: { rule: string }) => `unknown lint rule \`${rule}\``,
  },
  'config/unknown-rule-option': {
    severity: 'warning',
    summary: 'The configuration sets an option that the lint rule does not have.',
    message: ({ rule, option }: { rule: string; option: string }) => `\`${rule}\` has no option \`${option}\``,
  },
  'config/invalid-rule-option': {
    severity: 'warning',
    summary: 'An option of a lint rule has a value of the wrong form; the default is used.',
    message: ({ rule, option, value }: { rule: string; option: string; value: string }) =>
      `option \`${option}\` of \`${rule}\` cannot be \`${value}\``,
  },
});
