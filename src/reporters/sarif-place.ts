import type { TextEdit } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';

/** The name that code hosts resolve to the root of the repository. */
export const ROOT = '%SRCROOT%';

/** A place as a `physicalLocation` of SARIF. */
export const describePlace = (span: Span): JsonObject => ({
  artifactLocation: describeFile(span.file),
  region: describeRegion(span),
});

/** An edit as an `artifactChange` of SARIF. */
export const describeEdit = ({ span, text }: TextEdit): JsonObject => ({
  artifactLocation: describeFile(span.file),
  replacements: [{ deletedRegion: describeRegion(span), insertedContent: { text } }],
});

/** Paths may hold what means something else in a URI, or what no URI can hold. */
const describeFile = ({ path }: SourceFile): JsonObject => ({
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: ROOT,
});

/** Lines and columns count from 1, and the end column is the one after the last, as in SARIF. */
function describeRegion({ file, start, end }: Span): JsonObject {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
