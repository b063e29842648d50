import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createLoweringCache } from '../analysis/lowering-cache.js';
import type { Bundle } from '../bundle/bundle.js';
import { isUnreadable, readBundle } from '../bundle/read-bundle.js';
import { checkProject } from '../compiler/check-project.js';
import type { DiffSide } from '../diff/diff-side.js';
import type { FlagSet } from '../model/flag-set.js';
import { createDirectoryTree } from '../project/directory-tree.js';
import type { FileTree } from '../project/file-tree.js';
import { resolveCommit } from '../project/find-commit.js';
import { findProject, findRepository, locateProject } from '../project/find-project.js';
import { createGitTree } from '../project/git-tree.js';
import { createObjectStore } from '../project/object-store.js';
import { UserError } from '../project/user-error.js';
import { blocksEvaluation } from './blocking-errors.js';
import { readClock } from './clock.js';
import type { Invocation } from './command.js';
import { compileForServers } from './flag-bundle.js';
import type { ProjectOptions } from './open-project.js';
import { readTextFile } from './text-files.js';

/** Compiles what an argument of `diff` names: a bundle file, a directory with a project, or a git ref of this project. */
export function openSide(written: string, invocation: Invocation<ProjectOptions>): DiffSide {
  const path = resolve(invocation.io.workingDirectory, written);
  if (!existsSync(path)) return openCommit(written, invocation);
  return statSync(path).isDirectory() ? openDirectory(written, path, invocation) : openBundle(written, invocation);
}

function openBundle(label: string, { io }: Invocation<ProjectOptions>): DiffSide {
  const bundle = readBundle(readTextFile(label, io));
  if (isUnreadable(bundle)) throw new UserError(`${label} is no bundle: ${bundle.message}`);
  return { label, prefix: '', bundles: new Map([[bundle.environment, bundle]]) };
}

function openDirectory(label: string, path: string, invocation: Invocation<ProjectOptions>): DiffSide {
  const { root } = findProject(path);
  if (root !== path && dirname(root) !== path)
    throw new UserError(
      `${label} holds no flag project`,
      'name the directory with flags.config.yaml, or the one above it',
    );
  const repository = findRepository(root);
  return {
    ...compileSide(label, createDirectoryTree(locateProject(root, invocation.io.workingDirectory)), invocation),
    ...(repository === undefined ? {} : { repository }),
  };
}

function openCommit(label: string, invocation: Invocation<ProjectOptions>): DiffSide {
  const { repository, prefix } = findProject(invocation.io.workingDirectory, invocation.options.config);
  if (!existsSync(join(repository, '.git')))
    throw new UserError(`there is no file or directory \`${label}\`, and this is no git repository`);
  const commit = resolveCommit(repository, label);
  const tree = createGitTree(commit, prefix, createObjectStore(repository));
  return { ...compileSide(label, tree, invocation), commit, repository };
}

function compileSide(label: string, tree: FileTree, { options, io, stages }: Invocation<ProjectOptions>): DiffSide {
  const { flagSet, diagnostics } = checkProject(tree, readClock(options.now, io).now, stages);
  const errors = diagnostics.filter(blocksEvaluation);
  const [first] = errors;
  if (flagSet === undefined || first !== undefined)
    throw new UserError(
      `${label} does not compile: ${first === undefined ? 'it has no flags.config.yaml' : `${first.message} (${first.span.file.path})`}`,
      errors.length > 1 ? `and ${errors.length - 1} errors more; flags check shows them` : undefined,
    );
  return { label, flagSet, prefix: tree.prefix, bundles: compileAll(flagSet, stages), sources: sourcesOf(tree) };
}

function compileAll(flagSet: FlagSet, stages: Invocation<unknown>['stages']): ReadonlyMap<string, Bundle> {
  const cache = createLoweringCache();
  const options = { level: 'optimized', stages, cache } as const;
  return new Map(flagSet.config.environments.map(({ name }) => [name, compileForServers(flagSet, name, options)]));
}

function sourcesOf(tree: FileTree): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const files = tree.list().filter(({ kind }) => kind === 'file');
  return new Map(files.map(({ path }) => [path, decoder.decode(tree.read(path))]));
}
