import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHistoryCache } from '../../src/project/history-cache.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

function written(text: string) {
  const directory = temporaryDirectory();
  const cache = createHistoryCache(directory, 'flags/');
  cache.write(text);
  const [name = ''] = readdirSync(join(directory, 'halyard'));
  return { directory, cache, file: join(directory, 'halyard', name) };
}

test('what was written is read, and nothing else lies around', () => {
  const { directory, cache } = written('first\nsecond');
  expect(cache.read()).toBe('first\nsecond');
  expect(readdirSync(join(directory, 'halyard'))).toHaveLength(1);
  cache.write('other');
  expect(cache.read()).toBe('other');
  expect(readdirSync(join(directory, 'halyard'))).toHaveLength(1);
});

test('projects of one repository have caches of their own', () => {
  const { directory } = written('text');
  expect(createHistoryCache(directory, 'other/').read()).toBeUndefined();
});

test.each([
  ['cut', (text: string) => text.slice(0, -1)],
  ['longer', (text: string) => `${text} `],
  ['changed', (text: string) => text.replace('first', 'First')],
  ['empty', () => ''],
  ['without a digest', (text: string) => text.slice(text.indexOf('\n') + 1)],
])('a file that is %s is no cache', (_, damage) => {
  const { cache, file } = written('first\nsecond');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(cache.read()).toBeUndefined();
});

test('a place that cannot be used is no error', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'halyard'), 'a file where the directory should be');
  const cache = createHistoryCache(directory, '');
  cache.write('text');
  expect(cache.read()).toBeUndefined();
});
