import type { Comparison } from './comparison.js';
import type { DiffSide } from './diff-side.js';
import { changedFiles, sourcesOfFlags } from './unchanged-behaviour.js';

/** A source file that differs; empty where a side does not have it. */
export interface ChangedSource {
  /** As people name it. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Every source file that differs, or of those only the ones that some flags are made from; none where a side has no sources. */
export function changedSources({ base, head }: Comparison, flags?: ReadonlySet<string>): readonly ChangedSource[] {
  const wanted = flags === undefined ? undefined : new Set([base, head].flatMap((side) => sourcesOfFlags(side, flags)));
  return changedFiles(base, head)
    .filter((path) => wanted?.has(path) ?? true)
    .map((path) => ({ path: head.prefix + path, before: textOf(base, path), after: textOf(head, path) }));
}

const textOf = ({ sources }: DiffSide, path: string): string => sources?.get(path) ?? '';
