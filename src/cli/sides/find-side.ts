import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_NAME } from '../../bundle/manifest.js';
import { createDirectoryTree } from '../../project/directory-tree.js';
import { adviceFor, findCommit } from '../../project/find-commit.js';
import {
  findProject,
  findProjectIfAny,
  findProjectIn,
  findRepository,
  type ProjectLocation,
} from '../../project/find-project.js';
import { UserError } from '../../project/user-error.js';
import type { Io } from '../io.js';
import { selectName } from '../select-names.js';
import { type CommitSides, commitSide, forkSide, openCommitSides } from './commit-sides.js';
import type { WrittenSide } from './parse-sides.js';
import { readRelease, readStandardBundle } from './read-release.js';
import type { SideSource } from './side-source.js';

/** Where somebody works who names sides. */
export interface Surroundings {
  readonly io: Io;
  /** The project of the work tree. */
  readonly project: ProjectLocation | undefined;
  readonly commits: CommitSides | undefined;
}

/** Throws `UserError` if `config` names no configuration. */
export function lookAround(io: Io, config: string | undefined): Surroundings {
  const { workingDirectory } = io;
  const project = config === undefined ? findProjectIfAny(workingDirectory) : findProject(workingDirectory, config);
  return { io, project, commits: openCommitSides(workingDirectory, project) };
}

/** Finds what is meant. Throws `UserError` if there is no such thing, or it could be two things. */
export function findSide(written: WrittenSide, surroundings: Surroundings): SideSource {
  switch (written.kind) {
    case 'work-tree':
      return findWorkTree(surroundings);
    case 'fork':
      return forkSide(requireCommits(surroundings), written);
    case 'named':
      return findNamed(written.name, surroundings);
  }
}

const WORK_TREE = 'work tree';

function findWorkTree({ io, project, commits }: Surroundings): SideSource {
  if (project === undefined && commits !== undefined)
    return { kind: 'nothing', label: WORK_TREE, repository: commits.repository };
  return openProject(WORK_TREE, project ?? findProject(io.workingDirectory));
}

function openProject(label: string, location: ProjectLocation): SideSource {
  const { root } = location;
  const repository = findRepository(root);
  const tree = createDirectoryTree(location);
  return { kind: 'project', label, identity: root, tree, ...(repository === undefined ? {} : { repository }) };
}

function requireCommits({ commits }: Surroundings): CommitSides {
  if (commits !== undefined) return commits;
  throw new UserError('this is no git repository', 'name two directories or bundles: flags diff OLD NEW');
}

const ENVIRONMENT = /^(?:(?<side>.+):)?env:(?<environment>.+)$/s;
/** Such a name is a path, whatever else there is. */
const PATH = /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:[\\/])/;

function findNamed(name: string, surroundings: Surroundings): SideSource {
  const { io, commits } = surroundings;
  if (name === '-') return readStandardBundle(io.readStandardInput());
  const [, side, environment] = PATH.test(name) ? [] : (ENVIRONMENT.exec(name) ?? []);
  if (environment !== undefined)
    return selectEnvironment(
      name,
      environment,
      side === undefined ? findWorkTree(surroundings) : findNamed(side, surroundings),
    );
  const path = resolve(io.workingDirectory, name);
  if (!existsSync(path)) return findCommitSide(name, commits);
  if (!PATH.test(name) && commits !== undefined && findCommit(commits.repository, name) !== undefined)
    throw new UserError(
      `\`${name}\` is a commit, and there is a file or directory of that name`,
      `write ./${name} for the file, refs/heads/${name} or the like for the commit`,
    );
  return statSync(path).isDirectory() ? openDirectory(name, path, io) : readRelease(name, path);
}

function findCommitSide(name: string, commits: CommitSides | undefined): SideSource {
  if (commits === undefined)
    throw new UserError(`there is no file or directory \`${name}\`, and this is no git repository`);
  const commit = findCommit(commits.repository, name);
  if (commit !== undefined) return commitSide(commits, commit, name);
  throw new UserError(`there is no file, directory or commit \`${name}\``, adviceFor(commits.repository, name));
}

function openDirectory(label: string, path: string, { workingDirectory }: Io): SideSource {
  const project = findProjectIn(path, workingDirectory);
  if (project !== undefined) return openProject(label, project);
  const manifest = join(path, MANIFEST_NAME);
  if (existsSync(manifest)) return readRelease(label, manifest);
  throw new UserError(
    `${label} holds neither a flag project nor a release`,
    `name the directory with flags.config.yaml, the one above it, or one with ${MANIFEST_NAME}`,
  );
}

function selectEnvironment(label: string, environment: string, source: SideSource): SideSource {
  if (source.kind === 'nothing') throw new UserError(`${source.label} holds no flag project`);
  if (source.kind === 'project') return { ...source, label, environment };
  const name = selectName('environment', environment, [...source.bundles.keys()]);
  const bundles = new Map([...source.bundles].filter(([known]) => known === name));
  return { ...source, label, bundles, others: new Map(), isPart: true };
}
