import type { TextEdit } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import { type Comment, readComments } from './comments.js';
import { lastLineOf, startOfLine } from './edit-lines.js';
import type { WrittenWeight } from './edit-weights.js';
import { printPair, printWeight, type Weights } from './print-weights.js';

export interface WeightLayout {
  readonly weights: Weights;
  /** As a list of pairs, else as a map. */
  readonly asPairs: boolean;
}

/** Writes a split that stands on lines of its own anew, a name a line. Comments stay with their names, or go on top. */
export function layOutWeights(
  span: Span,
  written: readonly WrittenWeight[],
  { weights, asPairs }: WeightLayout,
): TextEdit {
  const { file, start } = span;
  const [firstLine, lastLine] = [positionAt(file, start).line, lastLineOf(file, span)];
  const indent = ' '.repeat(positionAt(file, start).column - 1);
  const lineBreak = /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n';
  const owned = commentsByName(written, lastLine);
  const lines = weights.flatMap((weight) => {
    const { above, behind } = owned.get(weight[0])?.shift() ?? NO_COMMENTS;
    const entry = asPairs ? `- ${printPair(weight)}` : printWeight(weight);
    return [...above.map((comment) => indent + comment), `${indent}${entry}${behind}`];
  });
  // Names that went, and places that became one.
  const left = [...owned.values()]
    .flat()
    .flatMap(({ above, behind }) => [...above, ...(behind === '' ? [] : [behind])]);
  const from = startOfLine(file, firstLine);
  const to = startOfLine(file, lastLine + 1);
  const text = [...left.map((comment) => indent + comment.trim()), ...lines].join(lineBreak);
  const hasEnd = /[\r\n]$/.test(file.text.slice(from, to));
  return { span: { file, start: from, end: to }, text: hasEnd ? text + lineBreak : text };
}

interface EntryComments {
  /** On lines of their own, before the entry. */
  readonly above: readonly string[];
  /** On its last line, with the spaces before. */
  readonly behind: string;
}

const NO_COMMENTS: EntryComments = { above: [], behind: '' };

function commentsByName(written: readonly WrittenWeight[], lastLine: number): Map<string, EntryComments[]> {
  const owned = new Map<string, EntryComments[]>();
  let previousLine: number | undefined;
  for (const { name, span } of written) {
    const first = positionAt(span.file, span.start).line;
    const last = Math.min(lastLineOf(span.file, span), lastLine);
    const after = previousLine ?? first - 1;
    const comments = readComments(span.file).filter(({ line }) => line > after && line <= last);
    const list = owned.get(name) ?? [];
    list.push({ above: comments.filter(({ line }) => line < last).map(textOf), behind: behindOf(comments, last) });
    owned.set(name, list);
    previousLine = last;
  }
  return owned;
}

const textOf = ({ span: { file, start, end } }: Comment): string => file.text.slice(start, end);

function behindOf(comments: readonly Comment[], line: number): string {
  const comment = comments.find((candidate) => candidate.line === line);
  if (comment === undefined) return '';
  const { file, start } = comment.span;
  const spaces = /[ \t]*$/.exec(file.text.slice(0, start))?.[0] ?? '';
  return spaces + textOf(comment);
}
