import { createProjectHistory } from '../history/create-project-history.js';
import { loadTimeline } from '../history/load-history.js';
import type { ProjectHistory } from '../history/project-history.js';
import type { FindTree } from '../history/read-revision.js';
import type { ProjectLocation } from '../project/find-project.js';
import { createHistoryCache } from '../project/history-cache.js';
import { openRepositoryHistory } from '../project/read-history.js';
import { UserError } from '../project/user-error.js';

/**
 * What git knows of a project. Git is asked with the first question; where it cannot answer, there is no history.
 * `treeOf` spares to parse what was parsed.
 */
export function openHistory(location: ProjectLocation, toolVersion: string, treeOf?: FindTree): ProjectHistory {
  return createProjectHistory(() => {
    try {
      const repository = openRepositoryHistory(location);
      const cache = createHistoryCache(repository.gitDirectory, location.prefix);
      return {
        timeline: loadTimeline({ ...repository, treeOf }, { ...cache, version: toolVersion }),
        isShallow: repository.isShallow,
        prefix: location.prefix,
        uncommitted: repository.uncommittedPaths(),
      };
    } catch (error) {
      if (error instanceof UserError) return { reason: error.message };
      throw error;
    }
  });
}
