import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/project/user-error.js';
import { writeRelease } from '../../src/project/write-release.js';
import { repositoryRoot } from '../support/source-imports.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const bytes = (text: string) => new TextEncoder().encode(text);

test('tells what was written and what was there already', () => {
  const directory = join(temporaryDirectory(), 'dist');
  const files = [{ path: 'production/server.json', bytes: bytes('{}') }];
  const pointer = { path: 'manifest.json', bytes: bytes('1') };
  expect(writeRelease(directory, files, pointer)).toEqual({
    written: ['production/server.json', 'manifest.json'],
    unchanged: [],
  });
  expect(writeRelease(directory, files, { ...pointer, bytes: bytes('2') })).toEqual({
    written: ['manifest.json'],
    unchanged: ['production/server.json'],
  });
});

test('where a file cannot be written, the pointer still names the old release', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'manifest.json'), 'old');
  mkdirSync(join(directory, 'second.json'));
  const files = ['first.json', 'second.json'].map((path) => ({ path, bytes: bytes(path) }));
  expect(() => writeRelease(directory, files, { path: 'manifest.json', bytes: bytes('new') })).toThrow(UserError);
  expect(readFileSync(join(directory, 'manifest.json'), 'utf8')).toBe('old');
  expect(readdirSync(directory).sort()).toEqual(['manifest.json', 'second.json']);
});

test('where a file cannot be written, what was replaced is put back', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'fixed.json'), 'old');
  mkdirSync(join(directory, 'second.json'));
  const files = ['fixed.json', 'second.json'].map((path) => ({ path, bytes: bytes('new') }));
  expect(() => writeRelease(directory, files, { path: 'manifest.json', bytes: bytes('new') })).toThrow(UserError);
  expect(readFileSync(join(directory, 'fixed.json'), 'utf8')).toBe('old');
});

/** Every file the manifest names is there with the bytes it says. */
function expectWhole(dist: string): void {
  const { bundles, sourceMaps } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  for (const { path, sha256 } of [...bundles, ...sourceMaps])
    expect(
      createHash('sha256')
        .update(readFileSync(join(dist, path)))
        .digest('hex'),
    ).toBe(sha256);
}

const startBuild = (directory: string): ChildProcess =>
  spawn(process.execPath, [join(repositoryRoot, 'bin', 'flags.js'), 'build'], { cwd: directory, stdio: 'ignore' });

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('exit', () => resolve()));

/** Kills a build a little after it began to write. */
async function killWhileWriting(directory: string, milliseconds: number): Promise<void> {
  const before = readdirSync(join(directory, 'dist', 'production')).length;
  const child = startBuild(directory);
  const over = ended(child);
  const isWriting = () => readdirSync(join(directory, 'dist', 'production')).length > before;
  while (child.exitCode === null && !isWriting()) await new Promise((resolve) => setTimeout(resolve, 1));
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await over;
}

test('a build that is killed at any moment leaves a whole release', { timeout: 120_000 }, async () => {
  const directory = temporaryDirectory();
  cpSync(join(repositoryRoot, 'flags'), join(directory, 'flags'), { recursive: true });
  await ended(startBuild(directory));
  expectWhole(join(directory, 'dist'));
  for (const milliseconds of [1, 2, 5, 10, 20, 40]) {
    const minutes = String(milliseconds).padStart(2, '0');
    const file = join(directory, 'flags', 'platform', 'read-only-mode.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/T05:\d\d/, `T05:${minutes}`));
    await killWhileWriting(directory, milliseconds);
    expectWhole(join(directory, 'dist'));
  }
  await ended(startBuild(directory));
  expectWhole(join(directory, 'dist'));
  const leftovers = readdirSync(join(directory, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(leftovers.filter((path) => path.endsWith('.tmp'))).toEqual([]);
  expect(existsSync(join(directory, 'dist', 'manifest.json'))).toBe(true);
});
