// Makes `npx flags` run this checkout: npm links the commands of dependencies, never those of the package itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './write-or-check.js';

const folder = join(packageRoot, 'node_modules', '.bin');
const link = join(folder, 'flags');
mkdirSync(folder, { recursive: true });
rmSync(link, { force: true });
if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\flags.js" %*\r\n');
else {
  chmodSync(join(packageRoot, 'bin', 'flags.js'), 0o755);
  symlinkSync(join('..', '..', 'bin', 'flags.js'), link);
}
