import type { Manifest } from '../bundle/manifest.js';

/** The text of a manifest; its bytes are what is signed. */
export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
