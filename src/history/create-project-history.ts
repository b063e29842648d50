import { usedSegments } from '../analysis/used-segments.js';
import type { Flag } from '../model/flag.js';
import type { Segment } from '../model/segment.js';
import type { HistoricRole } from '../project/commit-log.js';
import type { SourceFile } from '../source/source-file.js';
import { addRevision, beginRecord, behaviourIn, type FileRecord } from './file-record.js';
import { latestMoment, type Moment, UNCOMMITTED } from './moment.js';
import type { FlagHistory, HistoryExtent, ProjectHistory } from './project-history.js';
import { readRevision } from './read-revision.js';
import { recordName, type Timeline } from './timeline.js';

/** The past of a project, and where its files are now. */
export interface LoadedHistory {
  readonly timeline: Timeline;
  readonly isShallow: boolean;
  /** What stands before a path of the timeline to make the path of a source file. */
  readonly prefix: string;
  /** Paths at which the work tree differs from the last commit. */
  readonly uncommitted: ReadonlySet<string>;
}

/** Why there is no history. */
export interface MissingHistory {
  readonly reason: string;
}

/** `load` is called once, with the first question. */
export function createProjectHistory(load: () => LoadedHistory | MissingHistory): ProjectHistory {
  let loaded: LoadedHistory | MissingHistory | undefined;
  const history = (): LoadedHistory | MissingHistory => {
    loaded ??= load();
    return loaded;
  };
  const known = new Map<Flag, FlagHistory>();
  return {
    of: (flag) => {
      const past = history();
      if ('reason' in past) return undefined;
      const answer = known.get(flag) ?? flagHistory(flag, past);
      known.set(flag, answer);
      return answer;
    },
    extent: () => describeExtent(history()),
  };
}

function describeExtent(history: LoadedHistory | MissingHistory): HistoryExtent {
  if ('reason' in history) return { kind: 'none', reason: history.reason };
  return { kind: history.isShallow ? 'shallow' : 'whole' };
}

function flagHistory(flag: Flag, history: LoadedHistory): FlagHistory {
  const record = presentRecord('flag', flag.key, flag.file, history);
  return {
    first: record.first,
    lastEdit: record.lastEdit,
    postponements: record.postponements,
    lastChange: (environment) =>
      latestMoment(
        behaviourIn(record, environment)?.since ?? record.lastEdit,
        ...segmentsIn(flag, environment).map((segment) => lastSegmentChange(segment, history)),
      ),
  };
}

function segmentsIn(flag: Flag, environment: string): readonly Segment[] {
  const rules = flag.targeting.get(environment)?.rules ?? [];
  return [...usedSegments(rules.flatMap(({ condition }) => condition ?? [])).segments];
}

function lastSegmentChange({ name, file }: Segment, history: LoadedHistory): Moment {
  const { base, lastEdit, list } = presentRecord('segment', name, file, history);
  const own = base?.since ?? lastEdit;
  return list === undefined ? own : latestMoment(own, lastListChange(besideOf(file.path, list), history));
}

/** List files stand beside the segment that names them. */
const besideOf = (path: string, name: string): string =>
  path.slice(0, path.lastIndexOf('/') + 1) + name.replace(/^\.\//, '');

function lastListChange(listPath: string, { timeline, prefix, uncommitted }: LoadedHistory): Moment {
  const path = listPath.slice(prefix.length);
  const record = timeline.records.get(recordName('list', path));
  return record === undefined || uncommitted.has(path) ? UNCOMMITTED : record.lastEdit;
}

/** The record of a file as it stands in the work tree, which may be ahead of the last commit. */
function presentRecord(
  role: Exclude<HistoricRole, 'list'>,
  name: string,
  file: SourceFile,
  { timeline, prefix, uncommitted }: LoadedHistory,
): FileRecord {
  const record = timeline.records.get(recordName(role, name));
  const path = file.path.slice(prefix.length);
  const isCommitted = !uncommitted.has(path) && timeline.paths.get(path)?.record === recordName(role, name);
  if (record !== undefined && isCommitted) return record;
  const revision = { says: readRevision(role, file.text), at: UNCOMMITTED };
  return record === undefined ? beginRecord(revision) : addRevision(record, revision);
}
