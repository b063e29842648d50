import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

/** What can be wrong with the levels and options that a configuration gives to rules. */
export const ruleSettingDiagnostics = defineDiagnostics({
  'config/unknown-rule': {
    severity: 'warning',
    summary: 'The configuration sets the level of a rule that does not exist.',
    message: ({ rule }: { rule: string }) => `unknown rule \`${rule}\``,
  },
  'config/unknown-rule-option': {
    severity: 'warning',
    summary: 'The configuration sets an option that the rule does not have.',
    message: ({ rule, option }: { rule: string; option: string }) => `\`${rule}\` has no option \`${option}\``,
  },
  'config/invalid-rule-option': {
    severity: 'warning',
    summary: 'An option of a rule has a value of the wrong form; the default is used.',
    message: ({ rule, option, value }: { rule: string; option: string; value: string }) =>
      `option \`${option}\` of \`${rule}\` cannot be \`${value}\``,
  },
});
