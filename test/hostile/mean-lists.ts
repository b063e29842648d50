import type { Expectation, HostilePlace } from './hostile-input.js';
import { flag, project } from './mean-project.js';

/** Id lists that are elsewhere, or no lists. */
export function meanLists(): readonly HostilePlace[] {
  const listed = (file: string) => `description: Mean.\nlist: { attribute: org.id, file: ${JSON.stringify(file)} }\n`;
  const used = flag('rules:\n  - if: { segment: mean }\n    serve: on');
  const path = (file: string) =>
    project(`a list at ${JSON.stringify(file)}`, 'refused', {
      'segments/mean.yaml': listed(file),
      'growth/mean.yaml': used,
    });
  const body = (name: string, bytes: string | Uint8Array, expect: Expectation) =>
    project(`a list of ${name}`, expect, {
      'segments/mean.yaml': listed('mean.csv'),
      'segments/mean.csv': bytes,
      'growth/mean.yaml': used,
    });
  return [
    ...[
      '../../etc/passwd',
      '../../../../../../etc/passwd',
      '/etc/passwd',
      '../context.yaml',
      '.',
      '..',
      '',
      './',
      'gone.csv',
    ].map(path),
    ...[
      'C:\\x.csv',
      '\\\\server\\share',
      'file:///etc/passwd',
      'a\0.csv',
      '__proto__',
      'mean.yaml',
      'x'.repeat(5000),
    ].map(path),
    body('nothing', '', 'refused'),
    body('blank lines', '\n\n\n', 'refused'),
    body('bytes', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'refused'),
    body('NULs', '\0\n\0\0\n', 'anything'),
    body('open quotes', '"org-1\n"org-2,"\n""","\n', 'anything'),
    body('commas', ','.repeat(100_000), 'refused'),
    body('one line of 10 MB', 'x'.repeat(10 * 1024 * 1024), 'anything'),
    body('one line of 2 MB of quotes', '"'.repeat(2 * 1024 * 1024), 'anything'),
    body('a quoted line of 2 MB and no end', `"${'a""'.repeat(700_000)}`, 'anything'),
    body('200,000 ids', Array.from({ length: 200_000 }, (_, index) => `org-${index}\n`).join(''), 'harmless'),
    body('prototypes', '__proto__\nconstructor\ntoString\n', 'harmless'),
    body('surrogates and directions', '\u202eorg\ne\u0301\n💣\n\ufeffx\n', 'anything'),
    body('spreadsheet formulas', '=cmd|" /C calc"!A0\n+1\n-1\n@x\n', 'anything'),
  ];
}
