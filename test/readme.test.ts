import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './support/source-imports.js';
import { temporaryDirectory } from './support/temporary-directory.js';

const readme = join(repositoryRoot, 'README.md');
const program = `"${process.execPath}" "${join(repositoryRoot, 'bin', 'flags.js')}"`;

/** The clock of the tour, so that its output never grows old. */
const NOW = '2026-11-22T00:00:00Z';

/** Runs the commands of a console block one after the other and gives the block with what they really print. */
function replay(block: string, directory: string): string {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands.map((command) => `${command}\n${run(command.slice(2), directory)}`).join('');
}

function run(command: string, directory: string): string {
  const script = `{ ${command.replaceAll('npx flags', program)}\n} 2>&1 || true`;
  const environment = { ...process.env, FLAGS_NOW: NOW, NO_COLOR: '1' };
  return execFileSync('sh', ['-c', script], { cwd: directory, env: environment, encoding: 'utf8' });
}

test('the tour prints what the README says', () => {
  const directory = temporaryDirectory();
  cpSync(join(repositoryRoot, 'flags'), join(directory, 'flags'), { recursive: true });
  const written = readFileSync(readme, 'utf8');
  const real = written.replace(/(?<=```console\n).*?(?=```)/gs, (block) => replay(block, directory));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(readme, real);
  else expect(written).toBe(real);
});
