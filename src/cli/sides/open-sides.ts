import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PairScope } from '../../compiler/pair/model-pair.js';
import type { DiffSide } from '../../diff/diff-side.js';
import { type CommitMessage, readCommitMessages } from '../../project/read-commit-messages.js';
import { UserError } from '../../project/user-error.js';
import type { Invocation } from '../command.js';
import type { ProjectOptions } from '../open-project.js';
import { compileSides } from './compile-sides.js';
import { findSide, lookAround } from './find-side.js';
import { pairParts } from './pair-parts.js';
import { parseSides } from './parse-sides.js';

/** Both sides of a comparison, compiled. */
export interface OpenedSides {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Of the commits that lead from the base to the head, newest first; none where the sides are no such commits. */
  readonly readMessages: () => readonly CommitMessage[];
}

/**
 * Opens what the arguments of a comparison name. `scope` says whether flags that are the same on both sides are wanted
 * too. Throws `UserError` if a side is not there, is not what it should be, or does not compile.
 */
export function openSides(invocation: Invocation<ProjectOptions>, scope: PairScope): OpenedSides {
  const { args, options, io, stages } = invocation;
  const surroundings = lookAround(io, options.config);
  const written = parseSides(args, (path) => existsSync(resolve(io.workingDirectory, path)));
  if (args.filter((name) => name === '-').length > 1) throw new UserError('only one side can come from standard input');
  const sources = { base: findSide(written.base, surroundings), head: findSide(written.head, surroundings) };
  if (sources.base.kind === 'nothing' && sources.head.kind === 'nothing')
    throw new UserError(`neither ${sources.base.label} nor ${sources.head.label} holds a flag project`);
  for (const { kind, label } of Object.values(sources))
    if (kind === 'nothing')
      io.stderr.write(
        `flags: ${label} holds no flag project: every flag of the other side counts as added or removed\n`,
      );
  const sides = pairParts(sources, compileSides(sources, stages, scope));
  return { ...sides, readMessages: () => readMessagesBetween(sides) };
}

type Both<Value> = Readonly<Record<'base' | 'head', Value>>;

/** Of a side's commits, as far as they are behind it and not behind the other. */
function readMessagesBetween({ base, head }: Both<DiffSide>): readonly CommitMessage[] {
  const { repository } = head;
  if (repository === undefined || base.repository !== repository || base.commit === undefined) return [];
  return readCommitMessages(repository, base.commit, head.commit ?? 'HEAD');
}
