import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { projectDiagnostics } from './diagnostics.js';
import { type FileRole, ignoredReason, roleOf } from './file-role.js';
import { type FileTree, type TreeEntry, UnreadableFile } from './file-tree.js';
import type { ProjectFiles } from './project-files.js';

const LARGEST_YAML_BYTES = 1024 * 1024;
const LARGEST_LIST_BYTES = 64 * 1024 * 1024;

/**
 * Reads every file of a project and sorts them by what they are. A file that is not taken is reported, never passed
 * over in silence. `undefined` if there is no configuration that can be read.
 */
export function readProject(
  tree: FileTree,
  sink: DiagnosticSink,
  isWanted: (role: FileRole) => boolean = () => true,
): ProjectFiles | undefined {
  const byRole = new Map<FileRole, SourceFile[]>();
  let count = 0;
  const entries = tree.list().map((entry) => ({ ...entry, role: roleOf(entry.path) }));
  tree.expect?.(entries.flatMap(({ path, role }) => (role !== undefined && isWanted(role) ? [path] : [])));
  for (const { role, ...entry } of entries) {
    const problem = findProblem(entry, role, byRole);
    if (problem !== undefined) sink.report(problem(startOf(tree, entry.path)));
    if (problem !== undefined || role === undefined) continue;
    count += 1;
    if (!isWanted(role)) continue;
    const file = readText(tree, entry.path, role, sink);
    if (file !== undefined) filesOf(byRole, role).push(file);
  }
  return assemble(byRole, count);
}

/** One flag file of a project; undefined, with a report, if it cannot be read. */
export const readFlagFile = (tree: FileTree, path: string, sink: DiagnosticSink): SourceFile | undefined =>
  readText(tree, path, 'flag', sink);

/** The file a project file names by its path from the repository's root; reported at `span` if it cannot be had. */
export function readOwnersFile(tree: FileTree, path: string, span: Span, sink: DiagnosticSink): SourceFile | undefined {
  try {
    return { path, text: new TextDecoder().decode(tree.readBeside(path)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const help = 'name it by its path from the root of the repository';
    sink.report(projectDiagnostics['config/owners-file'](span, { path, reason: error.message }, { help }));
    return undefined;
  }
}

function filesOf(byRole: Map<FileRole, SourceFile[]>, role: FileRole): SourceFile[] {
  const files = byRole.get(role) ?? [];
  byRole.set(role, files);
  return files;
}

function assemble(byRole: ReadonlyMap<FileRole, readonly SourceFile[]>, count: number): ProjectFiles | undefined {
  const all = (role: FileRole) => byRole.get(role) ?? [];
  const [config] = all('config');
  const [context] = all('context');
  const [retired] = all('retired');
  if (config === undefined) return undefined;
  return {
    config,
    ...(context === undefined ? {} : { context }),
    ...(retired === undefined ? {} : { retired }),
    segments: all('segment'),
    layers: all('layer'),
    flags: all('flag'),
    changes: all('change'),
    lists: new Map(all('list').map((file) => [file.path, file])),
    count,
  };
}

function readText(tree: FileTree, path: string, role: FileRole, sink: DiagnosticSink): SourceFile | undefined {
  const span = startOf(tree, path);
  try {
    const bytes = tree.read(path);
    const limit = role === 'list' ? LARGEST_LIST_BYTES : LARGEST_YAML_BYTES;
    if (bytes.length > limit) {
      sink.report(projectDiagnostics['file/too-large'](span, { size: bytes.length, limit }));
      return undefined;
    }
    return { path: span.file.path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile)
      sink.report(projectDiagnostics['file/unreadable'](span, { reason: error.message }));
    else if (error instanceof TypeError)
      sink.report(projectDiagnostics['file/not-text'](span, {}, { help: 'save it as UTF-8' }));
    else throw error;
    return undefined;
  }
}

/** What is wrong with an entry as such, before it is opened. */
function findProblem(
  entry: TreeEntry,
  role: FileRole | undefined,
  taken: ReadonlyMap<FileRole, unknown>,
): ((span: Span) => Diagnostic) | undefined {
  if (entry.kind === 'unreadable') return (span) => projectDiagnostics['file/unreadable'](span, entry);
  const reason = ignoredReason(entry, role, taken);
  if (reason === undefined) return undefined;
  return (span) =>
    projectDiagnostics['yaml/ignored-file'](span, { reason }, { help: 'rename it, move it or delete it' });
}

const startOf = (tree: FileTree, path: string): Span => ({
  file: { path: tree.prefix + path, text: '' },
  start: 0,
  end: 0,
});
