import { createProjectHistory } from '../../src/history/create-project-history.js';
import { loadTimeline } from '../../src/history/load-history.js';
import type { ProjectHistory } from '../../src/history/project-history.js';
import type { Commit, HistoricRole } from '../../src/project/commit-log.js';
import { roleOf } from '../../src/project/file-role.js';
import { parseProjectText, type TextRevision } from './project-text.js';

/** The past that the dates of a project text tell, as a lint run takes it; nothing if it has no dates. */
export function textHistory(text: string): { readonly history?: ProjectHistory } {
  const { revisions } = parseProjectText(text);
  if (revisions.length === 0) return {};
  const commits = commitsOf(revisions);
  const source = {
    head: '',
    isShallow: false,
    commits: () => commits,
    commitsSince: () => undefined,
    // Contents are their own names.
    readTexts: (objects: readonly string[]) => new Map(objects.map((object) => [object, object])),
  };
  const past = { timeline: loadTimeline(source), isShallow: false, prefix: '', uncommitted: new Set<string>() };
  return { history: createProjectHistory(() => past) };
}

function commitsOf(revisions: readonly TextRevision[]): readonly Commit[] {
  const dates = [...new Set(revisions.map(({ date }) => date))].sort();
  return dates.map((date, index) => ({
    time: Date.parse(date),
    isRoot: index === 0,
    changes: revisions
      .filter((revision) => revision.date === date)
      .flatMap(({ path, text }) => {
        const role = roleOf(path);
        return isHistoric(role) ? [{ path, role, object: text }] : [];
      }),
  }));
}

const isHistoric = (role: string | undefined): role is HistoricRole =>
  role === 'flag' || role === 'segment' || role === 'list';
