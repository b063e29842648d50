import { createRequire } from 'node:module';

/** The version of this package; `lib/` and `src/` lie equally deep below its root. */
export function packageVersion(): string {
  const manifest: { version: string } = createRequire(import.meta.url)('../../package.json');
  return manifest.version;
}
