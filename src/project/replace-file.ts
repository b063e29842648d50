import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/** Puts bytes in the place of a file, or at a new one, all or nothing: they are written beside it and moved there. */
export function replaceFile(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.tmp`;
  try {
    writeDurably(temporary, bytes, existsSync(target) ? statSync(target).mode : undefined);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeDurably(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const descriptor = openSync(path, 'w');
  try {
    for (let offset = 0; offset < bytes.length; ) offset += writeSync(descriptor, bytes, offset);
    if (mode !== undefined) fchmodSync(descriptor, mode);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
