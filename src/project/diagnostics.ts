import { defineDiagnostics } from '../diagnostics/define-diagnostics.js';

export const projectDiagnostics = defineDiagnostics({
  'file/unreadable': {
    severity: 'error',
    summary: 'A file of the project cannot be read.',
    message: ({ reason }: { reason: string }) => `cannot read this file: ${reason}`,
  },
  'file/not-text': {
    severity: 'error',
    summary: 'A file is not UTF-8 text.',
    message: (_: object) => 'this file is not UTF-8 text',
  },
  'file/too-large': {
    severity: 'error',
    summary: 'A file is larger than any flag file should be.',
    message: ({ size, limit }: { size: number; limit: number }) =>
      `this file has ${size} bytes; the limit is ${limit} bytes`,
  },
  'config/owners-file': {
    severity: 'error',
    summary: 'The file that `owners: { from }` names cannot be read.',
    message: ({ path, reason }: { path: string; reason: string }) => `cannot read \`${path}\`: ${reason}`,
  },
  'yaml/ignored-file': {
    severity: 'error',
    summary: 'A file below the flags root that no loader takes.',
    message: ({ reason }: { reason: string }) => `this file is not read: ${reason}`,
  },
});
