import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

/** What any importer may find. Errors mean that something was left out; the rest of the file is imported all the same. */
export const importDiagnostics = defineDiagnostics({
  'import/invalid': {
    severity: 'error',
    summary: 'The file breaks the rules of the format it is written in.',
    message: ({ subject, demand }: { subject: string; demand: string }) => `${subject} must be ${demand}`,
  },
  'import/unsupported': {
    severity: 'error',
    summary: 'Something has no counterpart in a flag project; the flag that needs it is left out.',
    message: ({ feature }: { feature: string }) => `${feature} cannot be carried over`,
  },
  'import/refused-name': {
    severity: 'error',
    summary: 'A name that a flag project does not allow.',
    message: ({ name, reason }: { name: string; reason: string }) => `the name \`${name}\` ${reason}`,
  },
  'import/duplicate-key': {
    severity: 'error',
    summary: 'Two flags whose keys are equal, or differ by case only.',
    message: ({ key, other }: { key: string; other: string }) =>
      key === other
        ? `the flag \`${key}\` stands in the file twice`
        : `the key \`${key}\` differs from \`${other}\` by case only`,
  },
  'import/unknown-variant': {
    severity: 'error',
    summary: 'A variant that the flag does not have.',
    message: ({ variant }: { variant: string }) => `the flag has no variant \`${variant}\``,
  },
  'import/no-default-variant': {
    severity: 'error',
    summary: 'A flag that falls back to the default value of the application, which a flag project cannot express.',
    message: () => 'a flag without a default variant cannot be carried over',
  },
  'import/assumed-default-variant': {
    severity: 'info',
    summary: 'A flag without a default variant that would never serve it was given one.',
    message: ({ variant }: { variant: string }) => `\`${variant}\` became the default variant, which is never served`,
  },
  'import/unknown-evaluator': {
    severity: 'error',
    summary: 'A reference to an evaluator that the file does not define.',
    message: ({ name }: { name: string }) => `there is no evaluator \`${name}\``,
  },
  'import/evaluator-cycle': {
    severity: 'error',
    summary: 'An evaluator that refers to itself, directly or through others.',
    message: ({ name }: { name: string }) => `the evaluator \`${name}\` refers to itself`,
  },
  'import/broken-evaluator': {
    severity: 'error',
    summary: 'A flag was left out because an evaluator it uses could not be carried over.',
    message: ({ name }: { name: string }) => `the evaluator \`${name}\` could not be carried over`,
  },
  'import/attribute-type-conflict': {
    severity: 'error',
    summary: 'An attribute is used as two types; a flag project declares one.',
    message: ({ attribute, type, declared }: { attribute: string; type: string; declared: string }) =>
      `\`${attribute}\` is used as \`${type}\` here, but as \`${declared}\` elsewhere`,
  },
  'import/assumed-attribute-type': {
    severity: 'warning',
    summary: 'The type of an attribute does not follow from its use and was assumed.',
    message: ({ attribute, type }: { attribute: string; type: string }) =>
      `\`${attribute}\` is assumed to be a ${type}`,
  },
  'import/loose-equality': {
    severity: 'warning',
    summary: 'A loose comparison that lets values of other types pass, or contexts without the attribute.',
    message: ({ contexts, literal }: { contexts: string; literal: string }) =>
      `${contexts} no longer equal \`${literal}\``,
  },
  'import/missing-bucketing-key': {
    severity: 'info',
    summary:
      'Contexts without the bucketing attribute get the default variant; engines of the source disagree about them.',
    message: ({ attribute }: { attribute: string }) =>
      `contexts in which \`${attribute}\` is missing, empty or no text get the default variant`,
  },
  'import/rounded-weights': {
    severity: 'info',
    summary: 'Weights that do not fall on the grid of 0.001 percent were rounded to it.',
    message: () => 'the weights were rounded to steps of 0.001 percent',
  },
  'import/dropped-field': {
    severity: 'warning',
    summary: 'Data beside the flag that a flag project has no place for.',
    message: ({ field }: { field: string }) => `\`${field}\` has no place in a flag project and was dropped`,
  },
});
