import type { Commit, HistoricRole } from '../project/commit-log.js';
import type { HistoryCache } from '../project/history-cache.js';
import type { RepositoryHistory } from '../project/read-history.js';
import { parseTimeline } from './parse-timeline.js';
import { printTimeline } from './print-timeline.js';
import { type FindTree, type Revision, readRevision, revisionOfContents } from './read-revision.js';
import { settleTimes } from './settle-times.js';
import { EMPTY_TIMELINE, extendTimeline, type ReadContents, type Timeline } from './timeline.js';

/** The part of a repository that a timeline is made of, and what is known of its texts. */
export interface CommitSource
  extends Pick<RepositoryHistory, 'head' | 'isShallow' | 'commits' | 'commitsSince' | 'readTexts'> {
  readonly treeOf?: FindTree | undefined;
}

/** A cache, and the version of the tool: another one may read the same commits differently. */
export interface VersionedCache extends HistoryCache {
  readonly version: string;
}

/**
 * The past of a project up to its present commit. What the cache holds of an earlier commit is gone on from. A shallow
 * clone is short and may be deepened without a new commit, so nothing is kept of it.
 */
export function loadTimeline(source: CommitSource, cache?: VersionedCache): Timeline {
  if (cache === undefined || source.isShallow) return extend(EMPTY_TIMELINE, source.commits(), source);
  const { timeline, isNews } = resume(source, cache);
  if (isNews) cache.write(printTimeline({ version: cache.version, commit: source.head, timeline }));
  return timeline;
}

function resume(source: CommitSource, cache: VersionedCache): { timeline: Timeline; isNews: boolean } {
  const text = cache.read();
  const cached = text === undefined ? undefined : parseTimeline(text, cache.version);
  if (cached?.commit === source.head) return { timeline: cached.timeline, isNews: false };
  const since = cached && source.commitsSince(cached.commit);
  if (cached === undefined || since === undefined || !goesOn(cached.timeline, since))
    return { timeline: extend(EMPTY_TIMELINE, source.commits(), source), isNews: true };
  return { timeline: extend(cached.timeline, since, source), isNews: true };
}

/** Whether the times so far stand, whatever follows: only then is going on the same as beginning anew. */
const goesOn = ({ time, isOrderly }: Timeline, since: readonly Commit[]): boolean =>
  isOrderly && (since.at(-1)?.time ?? time) >= time;

function extend(timeline: Timeline, commits: readonly Commit[], source: CommitSource): Timeline {
  const read = createReader(commits, source);
  const settled = settleTimes(commits, timeline.time);
  const last = commits.at(-1)?.time ?? timeline.time;
  const extended = extendTimeline(timeline, settled, { read, isShallow: source.isShallow });
  return { ...extended, isOrderly: timeline.isOrderly && commits.every(({ time }) => time <= last) };
}

/** Reads the contents that commits name, each once however many commits and paths name it. */
function createReader(commits: readonly Commit[], { readTexts, treeOf }: CommitSource): ReadContents {
  const named = commits.flatMap(({ changes }) => changes).filter(({ role }) => role !== 'list');
  const texts = readTexts(named.flatMap(({ object }) => object ?? []));
  const known: Readonly<Record<HistoricRole, Map<string, Revision | undefined>>> = {
    flag: new Map(),
    segment: new Map(),
    list: new Map(),
  };
  return (role, object) => {
    if (role === 'list') return revisionOfContents(object);
    if (known[role].has(object)) return known[role].get(object);
    // Not among the texts where a copy from before the cache outlives its original.
    const text = texts.get(object) ?? readTexts([object]).get(object);
    const revision = text === undefined ? undefined : readRevision(role, text, treeOf);
    known[role].set(object, revision);
    return revision;
  };
}
