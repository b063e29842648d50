import { parseProject } from '../../src/compiler/parse-project.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { buildFlagSet } from '../../src/model/build-flag-set.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { readProject } from '../../src/project/read-project.js';

/** The model of files that syntax and model accept; what lint thinks of them does not matter here. */
export function buildFiles(files: ReadonlyMap<string, string>): FlagSet {
  const sink = createDiagnosticList();
  const tree = createMemoryTree(files, 'flags/');
  const read = readProject(tree, sink);
  const flagSet = read && buildFlagSet(parseProject(read, tree, sink), sink);
  const errors = sink.diagnostics.filter(({ severity }) => severity === 'error');
  if (flagSet === undefined || errors.length > 0)
    throw new Error(
      errors
        .map(
          ({ id, message, span }) =>
            `${span.file.path}: ${id}: ${message}: ${span.file.text.slice(span.start, span.end)}`,
        )
        .join('\n'),
    );
  return flagSet;
}
