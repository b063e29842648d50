import { compileSides } from '../../src/cli/sides/compile-sides.js';
import type { ProjectSource } from '../../src/cli/sides/side-source.js';
import type { PairScope } from '../../src/compiler/pair/model-pair.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import type { DiffSide } from '../../src/diff/diff-side.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { UserError } from '../../src/project/user-error.js';
import type { ProjectPair } from './mutated-project.js';

export interface CompiledSides {
  readonly base: DiffSide;
  readonly head: DiffSide;
}

/** Both states of a project as sides of a comparison; undefined if one of them has errors. */
export function compilePair({ before, after }: ProjectPair, scope: PairScope): CompiledSides | undefined {
  const stages = createStageRunner(() => 0);
  try {
    return compileSides({ base: sourceOf('base', before), head: sourceOf('head', after) }, stages, scope);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const sourceOf = (label: string, files: ReadonlyMap<string, string>): ProjectSource => ({
  kind: 'project',
  label,
  identity: label,
  tree: createMemoryTree(files, 'flags/'),
});
