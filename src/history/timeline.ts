import { nameOfFile } from '../model/check-key.js';
import type { Commit, FileChange, HistoricRole } from '../project/commit-log.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { addRevision, beginRecord, type DatedRevision, type FileRecord } from './file-record.js';
import type { Revision } from './read-revision.js';

/** What stands at a path. */
export interface PathState {
  readonly role: HistoricRole;
  /** The name of the record it belongs to. */
  readonly record: string;
  readonly object: string;
}

/** The past of a project up to a commit: enough to answer for that commit, and to go on from it. */
export interface Timeline {
  readonly paths: ReadonlyMap<string, PathState>;
  /** By role and name: the key of a flag, the name of a segment, the path of a list. */
  readonly records: ReadonlyMap<string, FileRecord>;
  /** The time of the last commit: nothing that follows is older. */
  readonly time: number;
  /** Whether no commit so far claims to be younger than the last. */
  readonly isOrderly: boolean;
}

export const EMPTY_TIMELINE: Timeline = { paths: new Map(), records: new Map(), time: 0, isOrderly: true };

/** What some contents say; undefined if they cannot be read. */
export type ReadContents = (role: HistoricRole, object: string) => Revision | undefined;

/** Flags that begin in one commit are from this number on no inventions of that day: they were imported or moved here. */
const IMPORT_SIZE = 10;

export const recordName = (role: HistoricRole, name: string): string => `${role}:${name}`;

/**
 * Goes on from a timeline through later commits, whose times never run backward. A record lives as long as some path
 * holds it: removed and added again in one commit, or copied in one and removed in another, is a move. Removed in one
 * commit and added in a later one is a new life.
 */
export function extendTimeline(
  timeline: Timeline,
  commits: readonly Commit[],
  { read, isShallow }: { readonly read: ReadContents; readonly isShallow: boolean },
): Timeline {
  const state = openState(timeline);
  for (const commit of commits) {
    const touched = applyChanges(state, commit.changes, read);
    const isCut = isShallow && commit.isRoot;
    updateRecords(state, touched, { time: commit.time, isCut, read });
  }
  return { ...timeline, paths: state.paths, records: state.records, time: commits.at(-1)?.time ?? timeline.time };
}

interface State {
  readonly paths: Map<string, PathState>;
  readonly records: Map<string, FileRecord>;
  /** The paths that hold each record. */
  readonly holders: Map<string, Set<string>>;
}

function openState({ paths, records }: Timeline): State {
  const state = { paths: new Map(paths), records: new Map(records), holders: new Map<string, Set<string>>() };
  for (const [path, { record }] of paths) hold(state, record, path);
  return state;
}

function hold({ holders }: State, record: string, path: string): void {
  const paths = holders.get(record);
  if (paths === undefined) holders.set(record, new Set([path]));
  else paths.add(path);
}

/** Brings the paths up to date and gives the records that may have changed. */
function applyChanges(state: State, changes: readonly FileChange[], read: ReadContents): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const change of changes) {
    const { path, role, object } = change;
    const before = state.paths.get(path);
    if (before !== undefined) {
      touched.add(before.record);
      state.holders.get(before.record)?.delete(path);
      state.paths.delete(path);
    }
    if (object === undefined) continue;
    const record = nameRecord({ path, role }, read(role, object), before);
    state.paths.set(path, { role, record, object });
    hold(state, record, path);
    touched.add(record);
  }
  return touched;
}

/** A text that cannot be read belongs to what stood there before. */
function nameRecord(
  { path, role }: Pick<FileChange, 'path' | 'role'>,
  says: Revision | undefined,
  before: PathState | undefined,
): string {
  if (says === undefined && before !== undefined) return before.record;
  return recordName(role, role === 'list' ? path : (says?.key ?? nameOfFile(path)));
}

interface UpdateContext {
  readonly time: number;
  /** Whether a shallow clone was cut at this commit. */
  readonly isCut: boolean;
  readonly read: ReadContents;
}

function updateRecords(state: State, touched: ReadonlySet<string>, { time, isCut, read }: UpdateContext): void {
  const births = new Map<string, PathState>();
  for (const name of touched) {
    const holder = presentHolder(state, name);
    const record = state.records.get(name);
    if (holder === undefined) state.records.delete(name);
    else if (record === undefined) births.set(name, holder);
    else if (record.object !== holder.object)
      state.records.set(name, addRevision(record, dated(holder, { time, atLeast: false }, read)));
  }
  const flags = [...births.values()].filter(({ role }) => role === 'flag').length;
  const at = { time, atLeast: isCut || flags >= IMPORT_SIZE };
  for (const [name, holder] of births) state.records.set(name, beginRecord(dated(holder, at, read)));
}

/** Where two paths hold one key for a while, the first of them speaks. */
function presentHolder({ holders, paths }: State, record: string): PathState | undefined {
  const [first] = [...(holders.get(record) ?? [])].sort(compareCodeUnits);
  return first === undefined ? undefined : paths.get(first);
}

const dated = ({ role, object }: PathState, at: DatedRevision['at'], read: ReadContents): DatedRevision => ({
  object,
  says: read(role, object),
  at,
});
