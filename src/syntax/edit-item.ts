import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import { findItem } from './concrete-item.js';
import { removeBlockItem } from './edit-block-item.js';
import { removeFlowItem } from './edit-flow-item.js';

/**
 * Edits that remove an item of a list or an entry of a map: with its lines, the comments behind it, and the comment
 * lines right above that are indented as it is. All other comments, blank lines and spaces stay. `span` is that of the
 * item's node, or of the entry's key or value, as the syntax tree and the model give it. The last item leaves `[]`, the
 * last entry `{}`: what was valid YAML stays so.
 *
 * `undefined` where no edit is safe: nothing of a file with aliases, or with broken syntax, is removed.
 */
export function removeItem(span: Span): readonly TextEdit[] | undefined {
  const item = findItem(span);
  if (item === undefined) return undefined;
  if (item.collection.type !== 'flow-collection') return removeBlockItem(item);
  const edit = removeFlowItem(item);
  return edit && [edit];
}
