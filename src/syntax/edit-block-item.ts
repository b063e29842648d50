import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import type { ConcreteItem } from './concrete-item.js';
import type { Stretch } from './concrete-stretch.js';
import { beginsLine, lastLineOf, linesOfItem, startOfLine } from './edit-lines.js';

/** Removes an item of a collection that is written without brackets. */
export function removeBlockItem(item: ConcreteItem): readonly TextEdit[] {
  const { file, siblings, position, collection, colonEnd } = item;
  const stretch = siblings[position] ?? { start: 0, end: 0 };
  if (siblings.length > 1)
    return [edit(file, beginsLine(file, stretch.start) ? linesOfItem(item) : upToNextLine(file, stretch))];
  const empty = collection.type === 'block-seq' ? '[]' : '{}';
  if (!beginsLine(file, stretch.start) || colonEnd === undefined) return [edit(file, written(file, stretch), empty)];
  return [edit(file, { start: colonEnd, end: colonEnd }, ` ${empty}`), edit(file, linesOfItem(item))];
}

/** The first entry of a map that begins behind a dash: what follows it moves up to the dash. */
function upToNextLine(file: SourceFile, stretch: Stretch): Stretch {
  const next = startOfLine(file, lastLineOf(file, stretch) + 1);
  const spaces = /^\s*/.exec(file.text.slice(next))?.[0].length ?? 0;
  return { start: stretch.start, end: next + spaces };
}

function written({ text }: SourceFile, { start, end }: Stretch): Stretch {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function edit(file: SourceFile, stretch: Stretch, text = ''): TextEdit {
  return { span: { file, ...stretch }, text };
}
