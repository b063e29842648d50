import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { ConcreteItem } from './concrete-item.js';
import type { Stretch } from './concrete-stretch.js';
import { beginsLine, lastLineOf, linesOfItem, startOfLine } from './edit-lines.js';

/**
 * Removes an item of a collection in brackets. A comma may stay before the closing bracket: YAML allows it.
 * `undefined` if a comment stands between the item and its comma.
 */
export function removeFlowItem(item: ConcreteItem): TextEdit | undefined {
  const { file } = item;
  const stretch = linesOf(item) ?? inlineStretch(item);
  return stretch && { span: { file, ...stretch }, text: '' };
}

/** Its whole lines, if nothing but the item, its comma and a comment stands on them. */
function linesOf(item: ConcreteItem): Stretch | undefined {
  const { file, siblings, position } = item;
  const stretch = siblings[position] ?? { start: 0, end: 0 };
  if (!beginsLine(file, stretch.start)) return undefined;
  const rest = file.text.slice(stretch.end, startOfLine(file, lastLineOf(file, stretch) + 1));
  const [, comma] = /^\s*(,)?(\s+#.*)?\s*[\r\n]$/.exec(rest) ?? [];
  const isAlone = comma !== undefined || (siblings[position + 1] === undefined && /^\s*(#.*)?[\r\n]$/.test(rest));
  return isAlone ? linesOfItem(item) : undefined;
}

/** With the comma and the spaces before the next item, else with those behind the item before. */
function inlineStretch({ file: { text }, siblings, position }: ConcreteItem): Stretch | undefined {
  const { start, end } = siblings[position] ?? { start: 0, end: 0 };
  const previous = siblings[position - 1];
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = siblings[position + 1] === undefined;
  if (isLast && previous !== undefined) {
    const between = text.slice(previous.end, start);
    return /^\s*,\s*$/.test(between) ? { start: previous.end, end } : { start, end: end + comma };
  }
  if (!isLast && comma === 0) return undefined;
  const spaces = /^[ \t]*(?![ \t#])/.exec(text.slice(end + comma))?.[0].length ?? 0;
  return { start, end: end + comma + spaces };
}
