import { parseProject } from '../../src/compiler/parse-project.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import { buildFlagSet } from '../../src/model/build-flag-set.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { readProject } from '../../src/project/read-project.js';
import { parseProjectText } from './project-text.js';

export interface BuiltProject {
  readonly flagSet: FlagSet;
  /** Of project, syntax and model, sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A project text up to the model; throws if its configuration is of no use. */
export function buildProject(text: string): BuiltProject {
  const { flagSet, diagnostics } = tryBuildProject(text);
  if (flagSet === undefined)
    throw new Error(`no flag set: ${diagnostics.map(({ id, message }) => `${id}: ${message}`)}`);
  return { flagSet, diagnostics };
}

/** The same for a configuration that may be of no use. */
export function tryBuildProject(text: string): Partial<BuiltProject> & Pick<BuiltProject, 'diagnostics'> {
  const sink = createDiagnosticList();
  const tree = createMemoryTree(parseProjectText(text).files, '');
  const files = readProject(tree, sink);
  const flagSet = files && buildFlagSet(parseProject(files, tree, sink), sink);
  return { ...(flagSet === undefined ? {} : { flagSet }), diagnostics: sortDiagnostics(sink.diagnostics) };
}
