import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const GOLDEN_FOLDER = fileURLToPath(new URL('../golden/', import.meta.url));

/** Compares a text with a file below `test/golden/`. `UPDATE_GOLDEN=1` rewrites the file instead; review reads it. */
export function expectGolden(path: string, text: string): void {
  const file = join(GOLDEN_FOLDER, path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${path} is missing; UPDATE_GOLDEN=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
