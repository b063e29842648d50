import type { Bundle } from '../../src/bundle/bundle.js';
import { type CheckedProject, checkProject } from '../../src/compiler/check-project.js';
import { compileBundle } from '../../src/compiler/compile-bundle.js';
import { createStageRunner } from '../../src/compiler/stages.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { isLintFinding } from '../../src/lint/is-lint-finding.js';
import type { FlagSet } from '../../src/model/flag-set.js';
import type { OptimizationLevel } from '../../src/optimize/pass.js';
import { createMemoryTree } from '../../src/project/memory-tree.js';
import { TEST_NOW } from './run-cli.js';

/** The whole front half of the compiler on files in memory. */
export function checkFiles(files: ReadonlyMap<string, string>, now = TEST_NOW): CheckedProject {
  return checkProject(
    createMemoryTree(files, 'flags/'),
    now,
    createStageRunner(() => 0),
  );
}

/** The flag set of files that mean something, whatever lint thinks of them; throws with the messages otherwise. */
export function requireFlagSet(files: ReadonlyMap<string, string>, now = TEST_NOW): FlagSet {
  const { flagSet, diagnostics } = checkFiles(files, now);
  const errors = diagnostics.filter((found) => found.severity === 'error' && !isLintFinding(found));
  if (flagSet === undefined || errors.length > 0)
    throw new Error(errors.map(({ id, message, span }) => `${span.file.path}: ${id}: ${message}`).join('\n'));
  return flagSet;
}

/** One environment of a project as a bundle for servers. */
export function compileProject(
  files: ReadonlyMap<string, string>,
  environment: string,
  level: OptimizationLevel = 'optimized',
): Bundle {
  const options = {
    level,
    audience: 'server',
    sink: createDiagnosticList(),
    stages: createStageRunner(() => 0),
  } as const;
  const bundle = compileBundle(requireFlagSet(files), environment, options);
  if (bundle === undefined) throw new Error(options.sink.diagnostics.map(({ message }) => message).join('\n'));
  return bundle;
}
