import { createHash } from 'node:crypto';

/** A strong entity tag for what these texts determine. */
export function entityTag(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag (RFC 9110, 13.1.2). Proxies that compress weaken tags, so strength does not count. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
