import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { Comment } from './comments.js';
import { startOfLine } from './edit-lines.js';

/** Removes a comment: with its line if nothing else stands there, else with the spaces before it. */
export function removeComment({ span, line, ownLine }: Comment): TextEdit {
  const { file, start, end } = span;
  if (ownLine) return { span: { file, start: startOfLine(file, line), end: startOfLine(file, line + 1) }, text: '' };
  const spaces = /[ \t]*$/.exec(file.text.slice(0, start))?.[0].length ?? 0;
  return { span: { file, start: start - spaces, end }, text: '' };
}
