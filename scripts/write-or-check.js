import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Writes generated files; with `--check` on the command line compares them instead, and fails where one is stale. */
export function writeOrCheck(files) {
  const check = process.argv.includes('--check');
  for (const { path, text } of files) {
    const place = join(packageRoot, path);
    if (existsSync(place) && readFileSync(place, 'utf8') === text) continue;
    if (!check) writeFileSync(place, text);
    else {
      console.error(`${path} is stale: npm run generate`);
      process.exitCode = 1;
    }
  }
}
