import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { FlagSet } from '../model/flag-set.js';
import type { FileTree } from '../project/file-tree.js';
import type { StageRunner } from './stages.js';

/** A project after everything that can be said about its sources has been said. */
export interface CheckedProject {
  /** Absent when there is no usable configuration. */
  readonly flagSet?: FlagSet;
  /** Sorted, each once. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
}

/** Reads, parses, resolves and lints a project. `now` is in milliseconds since the epoch. */
export function checkProject(tree: FileTree, now: number, stages: StageRunner): CheckedProject {
  const sink = createDiagnosticList();
  const files = stages.run('read', tree, sink);
  const documents = files && stages.run('parse', files, tree, sink);
  const flagSet = documents && stages.run('model', documents, sink);
  if (flagSet !== undefined) stages.run('lint', flagSet, { now, sink });
  return {
    ...(flagSet === undefined ? {} : { flagSet }),
    diagnostics: sortDiagnostics(sink.diagnostics),
    files: files?.count ?? 0,
  };
}
