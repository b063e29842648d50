import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real flag files of other projects, which lie beside a development checkout and are not part of the product. */
const DIRECTORY =
  process.env['HALYARD_SHARED_DATA'] ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** The path of one collection; without it says so in a line, and gives undefined. */
export function sharedData(collection: string): string | undefined {
  const path = `${DIRECTORY.replace(/\/$/, '')}/${collection}`;
  if (existsSync(path)) return path;
  console.log(`skipped: no ${collection} in ${DIRECTORY}`);
  return undefined;
}
