import { Lexer } from 'yaml';
import { positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** A comment of a YAML file: what stands from `#` to the end of a line and is no part of any text. */
export interface Comment {
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Whether nothing else stands on its line. */
  readonly ownLine: boolean;
}

/** What the lexer puts before a scalar. */
const SCALAR_MARK = '\u001f';
/** Marks of the lexer that stand for no text. */
const MARKS = new Set([SCALAR_MARK, '\u0002', '\u0018']);

const commentsOfFile = new WeakMap<SourceFile, readonly Comment[]>();

/** The comments of a file, in order. Takes time linear in its length, for any text. */
export function readComments(file: SourceFile): readonly Comment[] {
  const known = commentsOfFile.get(file);
  if (known !== undefined) return known;
  const comments: Comment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(file.text)) {
    if (!isScalar && lexeme.startsWith('#')) comments.push(describeComment(file, offset, lexeme.length));
    isScalar = lexeme === SCALAR_MARK;
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  commentsOfFile.set(file, comments);
  return comments;
}

function describeComment(file: SourceFile, start: number, length: number): Comment {
  const { line, column } = positionAt(file, start);
  const before = file.text.slice(start - column + 1, start);
  return { span: { file, start, end: start + length }, line, column, ownLine: before.trim() === '' };
}
