import type { Bundle } from '../../bundle/bundle.js';
import type { FileTree } from '../../project/file-tree.js';

/** Where one side of a comparison comes from. */
export type SideSource = ProjectSource | ReleaseSource | NothingSource;

export interface ProjectSource {
  readonly kind: 'project';
  readonly label: string;
  /** The same for the same files. */
  readonly identity: string;
  readonly tree: FileTree;
  readonly commit?: string;
  /** The git repository around it: the side is a commit of it, or its work tree. */
  readonly repository?: string;
  /** Only this environment is meant. */
  readonly environment?: string;
}

/** What was built before. */
export interface ReleaseSource {
  readonly kind: 'release';
  readonly label: string;
  /** For servers, by environment. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Other outputs by `environment/output`: they can be compared with their like only. */
  readonly others: ReadonlyMap<string, Bundle>;
  /** A bundle that somebody took out of a release: the other environments are not gone. */
  readonly isPart: boolean;
}

/** A commit or a work tree without a flag project: every flag came, or went. */
export interface NothingSource {
  readonly kind: 'nothing';
  readonly label: string;
  readonly commit?: string;
  readonly repository: string;
}
