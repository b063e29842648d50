import type { FlagSet } from '../../../model/flag-set.js';
import type { SourceFile } from '../../../source/source-file.js';
import { defineLintRule } from '../../lint-rule.js';
import { findSecrets } from '../../secret-patterns.js';

export const securitySecret = defineLintRule({
  id: 'security/secret',
  severity: 'error',
  summary: 'A text in a file of the project looks like a credential.',
  why: 'Flags are read by everybody who can read the repository, and their values travel to every application, browsers among them. The text itself is left out of all reports.',
  messages: {
    secret: ({ what }: { what: string }) => `this looks like ${what}`,
  },
  examples: {
    valid: [
      `
description: Which account receives card payments.
kind: ops
owner: "@payments"
type: string
variants: { ours: vault:payments/acquirer, test: ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx }
defaultVariant: ours
rules:
  - if: { plan: free }
    serve: test
`,
    ],
    invalid: [
      `
description: Which account receives card payments.
kind: ops
owner: "@payments"
type: string
variants: { ours: vault:payments/acquirer, test: ghp_k3Jd8Lq0ZpX7vN2sRt5WyB9cF4hM6aG1eUiO }
defaultVariant: ours
rules:
  - if: { plan: free }
    serve: test
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const flagOfFile = new Map([...flagSet.flags.values()].map((flag) => [flag.file, flag.key]));
    const help = 'revoke it, for history keeps it, and let the application read it from its secret store';
    for (const file of filesOf(flagSet))
      for (const { start, end, what } of findSecrets(file.text)) {
        const flag = flagOfFile.get(file);
        report('secret', { file, start, end }, { what }, { help, isSecret: true, ...(flag !== undefined && { flag }) });
      }
  },
});

const filesOf = ({ documents, lists }: FlagSet): readonly SourceFile[] => [
  ...documents.map(({ file }) => file),
  ...lists,
];
