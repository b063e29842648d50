/** The compiler as a library: the same phases the command line runs, on any tree of files. */
export type { Bundle } from './bundle/bundle.js';
export type { Manifest } from './bundle/manifest.js';
export { readBundle } from './bundle/read-bundle.js';
export { type BuildOptions, type BuildResult, buildRelease } from './compiler/build-release.js';
export { type CheckedProject, checkProject } from './compiler/check-project.js';
export { type CompileOptions, compileBundle } from './compiler/compile-bundle.js';
export type { Release, ReleaseFile } from './compiler/release.js';
export { createStageRunner, type StageRunner } from './compiler/stages.js';
export type { Diagnostic, Severity } from './diagnostics/diagnostic.js';
export { createDiagnosticList } from './diagnostics/sink.js';
export type { FlagSet } from './model/flag-set.js';
export type { OptimizationLevel } from './optimize/pass.js';
export { createDirectoryTree } from './project/directory-tree.js';
export type { FileTree, TreeEntry } from './project/file-tree.js';
export { createMemoryTree } from './project/memory-tree.js';
export { positionAt } from './source/line-index.js';
