/** Names every JavaScript object has: plain-object consumers of a bundle would confuse them with data. */
const PROTOTYPE_NAMES = new Set(Object.getOwnPropertyNames(Object.prototype));

const MAXIMUM_LENGTH = 256;

export type NameProblem = { readonly kind: 'prototype' } | { readonly kind: 'format'; readonly reason: string };

/** What forbids a name for any named thing of a project: flags, segments, layers, attributes, variants, environments. */
export function nameProblem(name: string): NameProblem | undefined {
  if (PROTOTYPE_NAMES.has(name) || name === 'prototype') return { kind: 'prototype' };
  const reason = formatProblem(name);
  return reason === undefined ? undefined : { kind: 'format', reason };
}

function formatProblem(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > MAXIMUM_LENGTH) return `is longer than ${MAXIMUM_LENGTH} characters`;
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'holds a control character or a line break';
  if (/\p{Surrogate}/u.test(name)) return 'holds half of a surrogate pair';
  return name.trim() === name ? undefined : 'begins or ends with white space';
}

/** The name a file gives to what it declares: its own name without the extension. */
export function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether some system we run on has no file of that name; only such a key may differ from its file's name. */
export function cannotBeFileName(key: string): boolean {
  return /[/\\:*?"<>|]|[. ]$|^\./.test(key) || WINDOWS_DEVICE.test(key) || key.length > 200;
}

/** Whether a name can be a part of a path of ours on every system. */
export const isSafeFileName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name) && !name.endsWith('.') && !WINDOWS_DEVICE.test(name);

/** Names that differ only in letter case or Unicode form have the same one: some file systems cannot tell them apart. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();
