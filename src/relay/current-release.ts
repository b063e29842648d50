import { createEvaluator, type Evaluator } from '../evaluator/index.js';
import { type Answers, createAnswers } from './answers.js';
import { entityTag } from './entity-tag.js';
import type { RelayOptions } from './relay-options.js';
import type { ServedRelease } from './release-source.js';
import { countPast, timeBoundaries } from './time-boundaries.js';

/** A release, ready to answer. Whoever took one answers from it to the end, whatever comes after it. */
export interface PreparedRelease {
  readonly release: ServedRelease;
  readonly evaluator: Evaluator;
  readonly answers: Answers;
  /** Milliseconds since the epoch. */
  readonly loadedAt: number;
  /** Changes whenever a flag may: with the release, and with the moments that its rules name. */
  readonly version: () => string;
  /** The next such moment; infinite if there is none. */
  readonly nextChange: () => number;
}

/** The one release that is served. */
export interface CurrentRelease {
  readonly get: () => PreparedRelease | undefined;
  /** It and the last ones before it, newest first: their bundles are still asked for by those who read a manifest just before. */
  readonly recent: () => readonly PreparedRelease[];
  readonly replace: (release: ServedRelease) => void;
  /** Whether clients of this relay may have been told of a version. */
  readonly knows: (version: string) => boolean;
  /** Calls whenever the version may have changed, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

type Clocks = Pick<RelayOptions, 'now' | 'random'>;
const REMEMBERED_VERSIONS = 64;
const RECENT_RELEASES = 3;
const LONGEST_TIMER = 2 ** 31 - 1;

export function createCurrentRelease(clocks: Clocks): CurrentRelease {
  let recent: readonly PreparedRelease[] = [];
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();
  const versions = new Set<string>();

  const announce = () => {
    clearTimeout(timer);
    const [current] = recent;
    if (current === undefined) return;
    versions.add(current.version());
    for (const version of versions) if (versions.size > REMEMBERED_VERSIONS) versions.delete(version);
    for (const listener of listeners) listener();
    const wait = current.nextChange() - clocks.now();
    if (wait < Number.POSITIVE_INFINITY) timer = setTimeout(announce, Math.min(wait, LONGEST_TIMER)).unref();
  };

  return {
    get: () => recent[0],
    recent: () => recent,
    replace: (release) => {
      recent = [prepareRelease(release, clocks), ...recent].slice(0, RECENT_RELEASES);
      announce();
    },
    knows: (version) => versions.has(version),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearTimeout(timer),
  };
}

function prepareRelease(release: ServedRelease, { now, random }: Clocks): PreparedRelease {
  const { bundle, sha256, revision } = release;
  const boundaries = timeBoundaries(bundle);
  const name = entityTag(revision, sha256).slice(1, 17);
  return {
    release,
    evaluator: createEvaluator(bundle, { now, random }),
    answers: createAnswers(revision),
    loadedAt: now(),
    version: () => `${name}-${countPast(boundaries, now())}`,
    nextChange: () => boundaries[countPast(boundaries, now())] ?? Number.POSITIVE_INFINITY,
  };
}
