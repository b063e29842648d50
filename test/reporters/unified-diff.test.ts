import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderUnifiedDiff } from '../../src/reporters/unified-diff.js';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.js';

const FILES = [
  { path: 'flags/a.yaml', before: 'a: 1\nb: 2\n', after: 'a: 1\n' },
  { path: 'flags/b.yaml', before: 'a: 1\r\nb: 2', after: 'b: 2' },
];

test('the form that tools know', () => {
  expect(renderUnifiedDiff(FILES.slice(0, 1))).toBe(
    '--- a/flags/a.yaml\n+++ b/flags/a.yaml\n@@ -1,2 +1,1 @@\n a: 1\n-b: 2\n',
  );
  expect(renderUnifiedDiff([])).toBe('');
});

test('git applies it', () => {
  const directory = temporaryDirectory();
  writeFiles(
    directory,
    FILES.map(({ path, before }) => [path, before]),
  );
  execFileSync('git', ['-C', directory, 'apply', '-'], { input: renderUnifiedDiff(FILES) });
  expect(FILES.map(({ path }) => readFileSync(join(directory, path), 'utf8'))).toEqual(FILES.map(({ after }) => after));
});
