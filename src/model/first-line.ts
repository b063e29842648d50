import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** Where a finding about a file as a whole points. */
export function firstLine(file: SourceFile): Span {
  const end = file.text.search(/[\r\n]/);
  return { file, start: 0, end: end < 0 ? file.text.length : end };
}
