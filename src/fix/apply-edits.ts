import type { TextEdit } from '../diagnostics/diagnostic.js';

/** The text with all edits made. They must not overlap; what two of them insert at one place comes in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let end = 0;
  for (const { span, text: replacement } of inOrder(edits)) {
    result += text.slice(end, span.start) + replacement;
    end = span.end;
  }
  return result + text.slice(end);
}

/** Whether two of the edits would change the same characters, or one inserts where the other removes. */
export function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some(({ span }, index) => {
    const previous = sorted[index - 1]?.span;
    return previous !== undefined && previous.end > span.start;
  });
}

const inOrder = (edits: readonly TextEdit[]) =>
  [...edits].sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
