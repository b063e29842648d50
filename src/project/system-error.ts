const reasons = new Map([
  ['ENOENT', 'no such file or directory'],
  ['EEXIST', 'a file of that name is in the way'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'operation not permitted'],
  ['EISDIR', 'it is a directory'],
  ['ENOTDIR', 'a part of the path is not a directory'],
  ['ELOOP', 'too many symbolic links'],
  ['ENOSPC', 'no space left on the device'],
  ['EROFS', 'the file system is read-only'],
  ['EMFILE', 'too many open files'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EFBIG', 'the file is too large'],
]);

/** What went wrong with the file system, in words; the error's own code where we have none. */
export function reasonOf(error: unknown): string {
  const code = systemErrorCode(error);
  if (code !== undefined) return reasons.get(code) ?? code;
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of the operating system, `undefined` for any other error. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
