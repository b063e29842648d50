import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rewriteFiles } from '../../src/project/rewrite-files.js';
import { UserError } from '../../src/project/user-error.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

function directoryWith(text: string) {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'a.yaml'), text);
  return directory;
}

test('a file gets its new text and keeps its mode and its byte order mark', () => {
  const directory = directoryWith('\ufeffa: 1\n');
  chmodSync(join(directory, 'a.yaml'), 0o640);
  rewriteFiles(directory, [{ path: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' }]);
  expect(readFileSync(join(directory, 'a.yaml'), 'utf8')).toBe('\ufeffa: 2\n');
  expect(statSync(join(directory, 'a.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(directory)).toEqual(['a.yaml']);
});

test('what somebody else wrote meanwhile is not lost', () => {
  const directory = directoryWith('a: 3\n');
  expect(() => rewriteFiles(directory, [{ path: 'a.yaml', before: 'a: 1\n', after: 'a: 2\n' }])).toThrow(UserError);
  expect(readFileSync(join(directory, 'a.yaml'), 'utf8')).toBe('a: 3\n');
});

test('a file that cannot be had is a mistake of the user', () => {
  expect(() => rewriteFiles(temporaryDirectory(), [{ path: 'a.yaml', before: '', after: 'a' }])).toThrow(UserError);
});
