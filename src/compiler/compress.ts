import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ReleaseFile } from './release.js';

const GZIP_OPERATING_SYSTEM = 9;
const UNKNOWN_OPERATING_SYSTEM = 255;
/** Level 9 of 11: the last two cost several times the time for about two percent. */
const BROTLI_QUALITY = 9;

/** The file and its `.gz` and `.br` beside it. The same bytes on every platform. */
export function withCompressed(file: ReleaseFile): readonly ReleaseFile[] {
  return [
    file,
    { path: `${file.path}.gz`, bytes: gzip(file.bytes) },
    { path: `${file.path}.br`, bytes: brotli(file.bytes) },
  ];
}

function gzip(bytes: Uint8Array): Uint8Array {
  const compressed = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  // zlib writes the platform it was built for into the header (RFC 1952, 2.3.1).
  compressed[GZIP_OPERATING_SYSTEM] = UNKNOWN_OPERATING_SYSTEM;
  return compressed;
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
