import type { JsonValue } from '../../util/json.js';
import type { PreparedTest } from './prepared-test.js';

const LOWEST = '0.0.0-0';
const RELEASE = /^(\d+\.\d+\.)(\d+)$/;

/**
 * Versions that stand for all others: the lowest, each that an operand names, and the next after each. Any version lies
 * at one of these or, with nothing named between, above one's successor.
 */
export function versionSamples(tests: readonly PreparedTest[]): readonly string[] {
  const ranges = tests.filter(({ domain }) => domain === 'version');
  if (ranges.length === 0) return [];
  const named = new Set<string>();
  for (const { test } of ranges) collectVersions(test.operand, named);
  return [LOWEST, ...[...named].flatMap((version) => [version, successor(version)])];
}

/** Strings at any depth; operators among them are no versions and do no harm. */
function collectVersions(operand: JsonValue, into: Set<string>): void {
  if (typeof operand === 'string') into.add(operand.replace(/\+.*$/, ''));
  else if (Array.isArray(operand)) for (const item of operand) collectVersions(item, into);
}

/** The version directly above: nothing lies between `1.2.3` and `1.2.4-0`, or between `1.2.3-a` and `1.2.3-a.0`. */
function successor(version: string): string {
  const release = RELEASE.exec(version);
  return release === null ? `${version}.0` : `${release[1]}${BigInt(release[2] ?? 0) + 1n}-0`;
}
